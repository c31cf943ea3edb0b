import { describe, expect, test } from "vitest";

import { ageGroups, type AgeGroup } from "../../../book/age-group.ts";
import type { Order } from "../../../book/order.ts";
import { pronounSets } from "../../../book/order.ts";
import { pickOne, seededRandom } from "../../../book/seeded-random.ts";
import type { Story } from "../../../book/story.ts";
import type { StoryRequest } from "../../studio.ts";
import { knownSpecies } from "../lexicon/known-species.ts";
import { understandOrder } from "../lexicon/understand-order.ts";
import { allWorldWords } from "../worlds/all-world-words.ts";
import { obstacleArts } from "./obstacle.ts";
import { readability } from "./readability.ts";
import { storyText } from "./story-text.ts";
import { faultsIn } from "./text-faults.ts";
import { writeStory } from "./write-story.ts";

const luna: Order = {
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

function requestFor(order: Order): StoryRequest {
  const { warnings: _, ...meaning } = understandOrder(order, knownSpecies);
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

const tell = (order: Order): Story => writeStory(requestFor(order));

function everyWord(story: Story): string {
  const scenes = story.scenes.flatMap((scene) => [
    scene.heading,
    ...scene.paragraphs,
    scene.refrain.join(" "),
  ]);
  return [story.title, story.byline, ...scenes, story.closing.join(" ")].join("\n");
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
  ...["fly through clouds", "glow in the dark", "singing", "super strength", "talks to animals"],
  ...["fixing broken things", "running very fast", "swim", "invisible", "growing flowers"],
  ...["super hearing", "kindness", "baking cakes", "very brave"],
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

const fiveHundred = Array.from({ length: 500 }, (_, n) => orderNumber(n));

test("500 stories have no broken sentence among them", () => {
  const faults = fiveHundred.flatMap((order) =>
    faultsIn(everyWord(tell(order))).map((fault) => `${order.seed}: ${fault}`),
  );
  expect(faults).toEqual([]);
});

test("the checks see what they look for", () => {
  expect(faultsIn("A owl sat. it  slept. “Hush, {name}. undefined")).toHaveLength(6);
});

/** Ordinary wishes: long names and odd abilities raise any count, and are not ours to mend. */
const ordinary = fiveHundred.slice(0, 200).map((order, n): Order => {
  const random = seededRandom(`ordinary ${n}`);
  return {
    ...order,
    characterName: pickOne(random, ["Luna", "Max", "Sam"]),
    characterType: pickOne(random, ["a brave dragon", "an owl", "a tiny robot"]),
    storyWorld: pickOne(random, ["the Enchanted Forest", "under the sea", "the Moon"]),
    adventureType: pickOne(random, ["treasure hunt", "rescue mission", "mystery", "long walk"]),
  };
});

const gates: Record<
  AgeGroup,
  { grade: number; mean: number; longest: number; words: [number, number] }
> = {
  "0-2": { grade: 1, mean: 8, longest: 14, words: [85, 175] },
  "3-6": { grade: 2.5, mean: 10, longest: 24, words: [270, 480] },
  "7-10": { grade: 4.5, mean: 13, longest: 24, words: [400, 680] },
  "11-12": { grade: 6, mean: 15, longest: 45, words: [560, 900] },
};

test.each(ageGroups)("every story for ages %s can be read by them", (ageGroup) => {
  const gate = gates[ageGroup];
  for (const order of ordinary) {
    const story = tell({ ...order, ageGroup });
    const text = storyText(story);
    const measured = readability(text);
    expect(measured.grade, text).toBeLessThanOrEqual(gate.grade);
    expect(measured.wordsPerSentence, text).toBeLessThanOrEqual(gate.mean);
    expect(measured.longestSentence, text).toBeLessThanOrEqual(gate.longest);
    expect(measured.words, text).toBeGreaterThanOrEqual(gate.words[0]);
    expect(measured.words, text).toBeLessThanOrEqual(gate.words[1]);
  }
});

test("older bands get longer stories and headings of their own", () => {
  const told = ageGroups.map((ageGroup) => tell({ ...luna, ageGroup }));
  const lengths = told.map((story) => readability(storyText(story)).words);
  expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
  expect(told[0]?.scenes[0]?.heading).toMatch(/!$/u);
  expect(told[1]?.scenes[0]?.heading).not.toMatch(/[!:]/u);
  expect(told[2]?.scenes[0]?.heading).toMatch(/^Chapter 1: /u);
  expect(told[3]?.scenes[0]?.heading).toMatch(/^Chapter One, in Which /u);
});

test("the stage asks only for what the illustrator knows", () => {
  const known = {
    pose: ["stand", "wave", "walk", "cheer", "fly", "think", "point", "worry", "hold", "brave"],
    mood: ["happy", "joy", "calm", "worried", "surprised", "brave", "sleepy"],
    obstacle: [...obstacleArts],
    treasure: ["chest", "dot", "music", "door"],
    gift: allWorldWords.flatMap((world) => world.gifts.map((gift) => gift.icon)),
  };
  const species = knownSpecies.map((one) => one.name);
  for (const order of fiveHundred) {
    const { scenes } = tell(order);
    expect(scenes.map((scene) => scene.stage.beat)).toEqual([
      ...["home", "setting_out", "obstacle", "the_gift", "found"],
    ]);
    for (const { stage } of scenes) {
      expect(known.pose).toContain(stage.pose);
      expect(known.mood).toContain(stage.mood);
      expect(known.obstacle).toContain(stage.obstacle);
      expect(known.treasure).toContain(stage.treasure);
      expect(known.gift).toContain(stage.gift);
      for (const friend of stage.friends) expect(species).toContain(friend.species);
    }
  }
});

describe("every field of the order is in the words", () => {
  test.each<[string, Partial<Order>, string]>([
    ["name", { characterName: "Noor" }, "Noor"],
    ["type", { characterType: "a sleepy hedgehog" }, "a sleepy hedgehog"],
    ["ability", { specialAbility: "juggle teapots" }, "can juggle teapots"],
    ["world", { storyWorld: "the Candy Kingdom" }, "the Candy Kingdom"],
    ["adventure", { adventureType: "cookie contest" }, "a cookie contest"],
    ["occasion", { occasionTheme: "Eid" }, "Eid Mubarak"],
    ["companions", { companions: ["Biscuit the dog"] }, "Biscuit the dog"],
    ["further companions", { companions: ["Biscuit the dog", "Moss"] }, "Moss"],
  ])("%s", (_, change, words) => {
    for (const ageGroup of ageGroups) {
      const [before, after] = [tell({ ...luna, ageGroup }), tell({ ...luna, ageGroup, ...change })];
      expect(everyWord(before).toLowerCase()).not.toContain(words.toLowerCase());
      const told = after.scenes
        .flatMap((scene) => scene.paragraphs)
        .join(" ")
        .toLowerCase();
      expect(told.replaceAll("could juggle", "can juggle")).toContain(words.toLowerCase());
    }
  });

  test("pronouns", () => {
    expect(everyWord(tell({ ...luna, pronouns: "he" }))).toMatch(/\b(he|his|him)\b/u);
    expect(everyWord(tell({ ...luna, pronouns: "he" }))).not.toMatch(/\b(she|her)\b/u);
    expect(everyWord(tell({ ...luna, pronouns: "they" }))).not.toMatch(/\bthey was\b/iu);
    expect(everyWord(tell({ ...luna, pronouns: "they" }))).toMatch(/\b(they|their|them)\b/u);
  });

  test("the age group", () => {
    expect(new Set(ageGroups.map((ageGroup) => everyWord(tell({ ...luna, ageGroup })))).size).toBe(
      4,
    );
  });
});

test("the same order gives the same story, another seed another one", () => {
  expect(tell(luna)).toEqual(tell(luna));
  expect(everyWord(tell({ ...luna, seed: "two" }))).not.toBe(everyWord(tell(luna)));
});

test("two siblings with like wishes get books of their own", () => {
  const sentences = (order: Order) => new Set(storyText(tell(order)).split(/(?<=[.!?][”]?) /u));
  const first = sentences(luna);
  const second = [...sentences({ ...luna, characterName: "Max", seed: "two" })];
  const shared = second.filter((sentence) => first.has(sentence));
  expect(shared.length / second.length).toBeLessThan(0.35);
});

test("free text cannot break out of its sentence", () => {
  const story = tell({
    ...luna,
    storyWorld: "the {name} *Castle*",
    characterType: 'a "big" {owl}',
  });
  expect(faultsIn(everyWord(story))).toEqual([]);
  expect(everyWord(story)).toContain("the name Castle");
});
