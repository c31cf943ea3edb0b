import type { Puppet } from "../../../book/character.ts";
import { between, pickOne, type Random } from "../../../book/seeded-random.ts";
import { icon } from "../icons/icon.ts";
import { placed } from "../paint/marks.ts";
import { drawPuppet } from "../puppet/draw-puppet.ts";
import { poses } from "../puppet/pose.ts";
import { isClearOf } from "./confusables.ts";
import type { Prop } from "./piece.ts";
import type { View } from "./theme.ts";

const cloths = [
  ["red", "#d9534a"],
  ["blue", "#3f8fb0"],
  ["yellow", "#e3a13a"],
  ["purple", "#7a4fa0"],
  ["green", "#4f9a58"],
  ["pink", "#e0709a"],
] as const;

const worn = [
  ["scarf", "scarf"],
  ["backpack", "backpack"],
  ["bow", "bow"],
  ["partyhat", "party hat"],
  ["glasses", "glasses"],
  ["flower", "flower"],
  ["cape", "cape"],
] as const;

const crowdPoses = ["stand", "wave", "walk", "cheer", "point", "hold", "think", "brave"] as const;

/** One of the crowd: somebody of the cast in other colours, with or without something on and something in hand. */
export function drawPerson(
  { svg, random }: View,
  member: Puppet,
  held: readonly string[],
  hidden: readonly string[],
): Prop {
  const { puppet, name } = member.outfit
    ? { puppet: member, name: titled(member) }
    : dressed(member, hidden, random);
  const inHand =
    random() < 0.35 && held.length > 0
      ? placed(icon(svg, pickOne(random, held), 90, { calm: 0.1 }), 0, -30)
      : undefined;
  const pose = {
    ...poses[pickOne(random, crowdPoses)],
    turn: between(random, -0.7, 0.7),
    ...(inHand === undefined ? {} : { hold: inHand }),
  };
  return { art: drawPuppet(svg, puppet, pose), name, width: 150, height: 400 };
}

function dressed(
  member: Puppet,
  hidden: readonly string[],
  random: Random,
): { puppet: Puppet; name: string } {
  const [colour, hex] = pickOne(random, cloths);
  const choices = worn.filter(([accessory]) => isClearOf([accessory], hidden));
  const [accessory, word] = pickOne(random, choices);
  const bare = random() < 0.4;
  return {
    puppet: { ...member, accent: hex, accessories: bare ? [] : [accessory] },
    name: bare ? `the ${member.species}` : `the ${member.species} with the ${colour} ${word}`,
  };
}

function titled({ outfit }: Puppet): string {
  const titles: Record<string, string> = {
    overalls: "the child in overalls",
    superhero: "the superhero",
    tee: "the child",
    dress: "the child in the dress",
  };
  return titles[outfit ?? "tee"] ?? `the ${outfit}`;
}
