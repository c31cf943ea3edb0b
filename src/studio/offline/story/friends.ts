import { pickOne, type Random } from "../../../book/seeded-random.ts";
import type { Friend } from "../../../book/story.ts";
import { companionOf } from "../lexicon/companion.ts";
import { findSpecies } from "../lexicon/find-species.ts";
import type { SpeciesName } from "../lexicon/species-name.ts";
import { splitCompanions } from "../lexicon/split-companions.ts";
import type { WorldWords } from "../worlds/world-words.ts";
import { capital } from "./slots/capital.ts";
import { plainWords } from "./slots/plain-words.ts";

export interface StoryFriend extends Friend {
  /** The reader's own companion, whom the hero has known for years; the others are met on the way. */
  known: boolean;
  /** As one calls out to them: "Biscuit", and "Sister" for "her sister". */
  call: string;
}

export interface FriendSources {
  companions: readonly string[];
  /** "her": whose sister it is. */
  his: string;
  world: WorldWords;
  species: readonly SpeciesName[];
  random: Random;
}

/** The companions that were asked for, or one friend of the world's own. Never empty. */
export function storyFriends({
  companions,
  his,
  world,
  species,
  random,
}: FriendSources): StoryFriend[] {
  const spare = [...spareNames];
  const asked = splitCompanions(companions).flatMap((companion) => {
    const words = plainWords(companion);
    if (words === "") return [];
    const { name, description, mine } = companionOf(words);
    const related = mine && description !== null ? `${his} ${description}` : null;
    const called = name ?? related ?? takeOne(spare, random);
    const found = findSpecies(description ?? words, species);
    const friend: StoryFriend = {
      name: called,
      description: description ?? "friend",
      species: found?.name ?? standIn(species, description === null ? "human" : "alien"),
      known: name !== null || related !== null,
      call: name === null && related !== null ? capital(nounOf(related)) : called,
    };
    return [friend];
  });
  if (asked.length > 0) return asked;
  const stock = pickOne(random, world.friends);
  return [{ ...stock, known: false, call: stock.name }];
}

const spareNames = ["Moss", "Thimble", "Pebble", "Juniper", "Button", "Tansy", "Noodle", "Pocket"];

/** "her friend from school" → "friend" */
function nounOf(words: string): string {
  const head = words.replace(/,?\s(from|who|whose|with|at|in|of|that|and)\s.*$/u, "");
  return head.split(" ").at(-1) ?? words;
}

function takeOne(names: string[], random: Random): string {
  const name = pickOne(random, names);
  names.splice(names.indexOf(name), 1);
  return name;
}

/** A bare name is a person; a kind that nobody knows is somebody from far away. */
function standIn(species: readonly SpeciesName[], wanted: string): string {
  return species.find((one) => one.name === wanted)?.name ?? species[0]?.name ?? wanted;
}
