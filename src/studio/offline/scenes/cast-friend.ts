import type { Puppet } from "../../../book/character.ts";
import type { Friend } from "../../../book/story.ts";
import { mix, toLab } from "../paint/colour.ts";
import { dressPuppet } from "../species/dress-puppet.ts";

/** A friend as a puppet: from the words about it, and never to be mistaken for the hero. */
export function castFriend(friend: Friend, hero: Puppet): Puppet {
  const puppet = dressPuppet({
    species: friend.species,
    words: friend.description,
    called: friend.name,
    seed: `friend ${friend.name}`,
  });
  if (puppet.species !== hero.species) return puppet;
  const alike = puppet.species === "human" ? puppet.accent : puppet.main;
  const heroColour = hero.species === "human" ? hero.accent : hero.main;
  if (distance(alike, heroColour) > 0.12) return puppet;
  // The same kind of creature in the same colour: leans to the other side of the wheel.
  return {
    ...puppet,
    main: puppet.species === "human" ? puppet.main : mix(puppet.main, "#8f9bd8", 0.55),
    accent: mix(puppet.accent, "#3f9f9a", 0.6),
  };
}

function distance(one: string, other: string): number {
  const [l1, a1, b1] = toLab(one);
  const [l2, a2, b2] = toLab(other);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}
