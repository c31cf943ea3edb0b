import { pickOne, type Random } from "../../../book/seeded-random.ts";
import type { Friend } from "../../../book/story.ts";
import { companionOf } from "../lexicon/companion.ts";
import { findSpecies } from "../lexicon/find-species.ts";
import type { SpeciesName } from "../lexicon/species-name.ts";
import type { WorldWords } from "../worlds/world-words.ts";
import { plainWords } from "./slots/plain-words.ts";

export interface StoryFriend extends Friend {
  /** The reader's own companion, whom the hero has known for years; the others are met on the way. */
  known: boolean;
}

export interface FriendSources {
  companions: readonly string[];
  world: WorldWords;
  species: readonly SpeciesName[];
  random: Random;
}

/** The companions that were asked for, or one friend of the world's own. Never empty. */
export function storyFriends({ companions, world, species, random }: FriendSources): StoryFriend[] {
  const spare = [...spareNames];
  const asked = companions.slice(0, 3).flatMap((companion) => {
    const words = plainWords(companion);
    if (words === "") return [];
    const { name, description } = companionOf(words);
    const found = findSpecies(description ?? words, species);
    const friend: StoryFriend = {
      name: name ?? takeOne(spare, random),
      description: description ?? "friend",
      species: found?.name ?? standIn(species, description === null ? "human" : "alien"),
      known: name !== null,
    };
    return [friend];
  });
  if (asked.length > 0) return asked;
  return [{ ...pickOne(random, world.friends), known: false }];
}

const spareNames = ["Moss", "Thimble", "Pebble", "Juniper", "Button", "Tansy", "Noodle", "Pocket"];

function takeOne(names: string[], random: Random): string {
  const name = pickOne(random, names);
  names.splice(names.indexOf(name), 1);
  return name;
}

/** A bare name is a person; a kind that nobody knows is somebody from far away. */
function standIn(species: readonly SpeciesName[], wanted: string): string {
  return species.find((one) => one.name === wanted)?.name ?? species[0]?.name ?? wanted;
}
