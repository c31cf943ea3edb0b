import { ageGroups } from "../../../src/book/age-group.ts";
import { type Order, pronounSets } from "../../../src/book/order.ts";
import { pickOne, seededRandom } from "../../../src/book/seeded-random.ts";
import { understandOrder } from "../../../src/studio/offline/lexicon/understand-order.ts";
import { allSpecies } from "../../../src/studio/offline/species/all-species.ts";
import type { StoryRequest } from "../../../src/studio/studio.ts";

export const luna: Order = {
  jobType: "story_adventure",
  characterName: "Luna",
  characterType: "a brave dragon",
  specialAbility: "fly through clouds",
  ageGroup: "7-10",
  storyWorld: "the Enchanted Forest",
  adventureType: "treasure hunt",
  occasionTheme: null,
  characterImageUrl: null,
  dedication: null,
  pronouns: "she",
  companions: [],
  outputs: ["pdf"],
  seed: "one",
};

export function requestFor(order: Order): StoryRequest {
  const { warnings: _, ...meaning } = understandOrder(order, allSpecies);
  return {
    name: order.characterName,
    description: order.characterType,
    ability: order.specialAbility,
    ageGroup: order.ageGroup,
    world: order.storyWorld,
    adventure: order.adventureType,
    occasion: order.occasionTheme,
    pronouns: order.pronouns,
    companions: order.companions,
    meaning,
    seed: order.seed,
  };
}

const names = ["Luna", "james", "Zoë", "Mary Jane", "O'Neill", "Łukasz", "Ng"];
const types = [
  "a brave dragon",
  "owl",
  "girl astronaut",
  "A Tiny Robot",
  "the bravest owl",
  "T-Rex",
  "unicorn princess",
];
const abilities = [
  "fly through clouds",
  "glow in the dark",
  "singing",
  "super strength",
  "talks to animals",
  "fixing broken things",
  "running very fast",
  "swim",
  "invisible",
  "growing flowers",
  "super hearing",
  "kindness",
  "baking cakes",
  "very brave",
];
const places = [
  "the Enchanted Forest",
  "under the sea",
  "the Moon",
  "Candy Kingdom",
  "my backyard",
  "Mars",
];
const adventures = [
  "treasure hunt",
  "rescue mission",
  "mystery",
  "find the lost puppy",
  "the Great Bake-Off",
  "pirates",
];
const occasions = [
  null,
  null,
  "birthday",
  "Hanukkah",
  "Halloween",
  "bedtime",
  "new baby sister",
  "first day of school",
];
const company: readonly (readonly string[])[] = [
  [],
  [],
  ["Biscuit the dog"],
  ["a small owl"],
  ["Grandma", "an elephant", "my cat Tom"],
];

function orderNumber(n: number): Order {
  const random = seededRandom(`order ${n}`);
  return {
    ...luna,
    characterName: pickOne(random, names),
    characterType: pickOne(random, types),
    specialAbility: pickOne(random, abilities),
    ageGroup: pickOne(random, ageGroups),
    storyWorld: pickOne(random, places),
    adventureType: pickOne(random, adventures),
    occasionTheme: pickOne(random, occasions),
    pronouns: pickOne(random, pronounSets),
    companions: pickOne(random, company),
    seed: `seed ${n}`,
  };
}

/** Orders of every kind, for tests and for reading a sheaf of stories through. */
export const sampleOrders: readonly Order[] = Array.from({ length: 500 }, (_, n) => orderNumber(n));

/** Ordinary wishes: long names and odd abilities raise any count, and are not ours to mend. */
export const ordinaryOrders: readonly Order[] = sampleOrders
  .slice(0, 200)
  .map((order, n): Order => {
    const random = seededRandom(`ordinary ${n}`);
    return {
      ...order,
      characterName: pickOne(random, ["Luna", "Max", "Sam"]),
      characterType: pickOne(random, ["a brave dragon", "an owl", "a tiny robot"]),
      storyWorld: pickOne(random, ["the Enchanted Forest", "under the sea", "the Moon"]),
      adventureType: pickOne(random, ["treasure hunt", "rescue mission", "mystery", "long walk"]),
    };
  });
