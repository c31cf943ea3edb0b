import { expect, test } from "vitest";

import { everyWord } from "../../../../test/support/story/every-word.ts";
import { readability, type Readability } from "../../../../test/support/story/readability.ts";
import {
  luna,
  ordinaryOrders,
  requestFor,
  sampleOrders,
} from "../../../../test/support/story/sample-orders.ts";
import { storyText } from "../../../../test/support/story/story-text.ts";
import { faultsIn } from "../../../../test/support/story/text-faults.ts";
import { type AgeGroup, ageGroups } from "../../../book/age-group.ts";
import type { Order } from "../../../book/order.ts";
import { allSpecies } from "../species/all-species.ts";
import { allWorldWords } from "../worlds/all-world-words.ts";
import { obstacleArts } from "./obstacle.ts";
import { writeStory } from "./write-story.ts";

const tell = (order: Order) => writeStory(requestFor(order), allSpecies);
const toldStories = sampleOrders.map(tell);

test("500 stories have no broken sentence among them", () => {
  const faults = toldStories.flatMap((story) => faultsIn(everyWord(story)));
  expect(faults).toEqual([]);
});

test("the checks see what they look for", () => {
  expect(faultsIn("A owl sat. it  slept. “Hush, {name}. undefined")).toHaveLength(6);
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
  const told = ordinaryOrders.map((order) => readability(storyText(tell({ ...order, ageGroup }))));
  const most = (measure: (one: Readability) => number) => Math.max(...told.map(measure));
  // One "invisible" for Hanukkah moves a text of a hundred words by half a grade.
  expect(most((one) => one.grade)).toBeLessThanOrEqual(gate.grade + 0.75);
  const easy = told.filter((one) => one.grade <= gate.grade);
  expect(easy.length / told.length).toBeGreaterThan(0.95);
  expect(most((one) => one.wordsPerSentence)).toBeLessThanOrEqual(gate.mean);
  expect(most((one) => one.longestSentence)).toBeLessThanOrEqual(gate.longest);
  expect(most((one) => -one.words)).toBeLessThanOrEqual(-gate.words[0]);
  expect(most((one) => one.words)).toBeLessThanOrEqual(gate.words[1]);
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
    pose: [
      "stand",
      "wave",
      "walk",
      "cheer",
      "fly",
      "think",
      "point",
      "worry",
      "hold",
      "brave",
      "lift",
      "sing",
      "swim",
      "run",
      "sit",
    ],
    mood: ["happy", "joy", "calm", "worried", "surprised", "brave", "sleepy"],
    obstacle: [...obstacleArts],
    treasure: ["chest", "dot", "music", "door"],
    gift: allWorldWords.flatMap((world) => world.gifts.map((gift) => gift.icon)),
  };
  const species = allSpecies.map((one) => one.name);
  for (const { scenes } of toldStories) {
    expect(scenes.map((scene) => scene.stage.beat)).toEqual([
      "home",
      "setting_out",
      "obstacle",
      "the_gift",
      "found",
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

test("what is paid off was planted", () => {
  const planted: readonly [string, RegExp][] = [
    ["sock", /(the|other) sock\b/iu],
    ["sandwich", /(last|second|under the) sandwich/iu],
    ["string", /(past|packed) the string/iu],
  ];
  const first = { sock: /a sock\b/u, sandwich: /two sandwiches/u, string: /ball of string/u };
  let seen = 0;
  for (const story of toldStories) {
    const words = everyWord(story);
    for (const [thing, paidOff] of planted) {
      if (!paidOff.test(words)) continue;
      seen += 1;
      const brought = Object.entries(first).find(([name]) => name === thing)?.[1];
      expect(words).toMatch(brought ?? /never/u);
    }
  }
  expect(seen).toBeGreaterThan(20);
});

test("kin without a name are told of as the hero’s own", () => {
  const told = (companion: string, ageGroup: AgeGroup) =>
    everyWord(tell({ ...luna, ageGroup, companions: [companion], pronouns: "they" }));
  for (const ageGroup of ageGroups) {
    expect(told("my sister", ageGroup)).toMatch(/their sister/iu);
    expect(told("my sister", ageGroup)).not.toMatch(
      /(hello|night), their sister|sister the sister/iu,
    );
    expect(told("my friend from school", ageGroup)).not.toMatch(/(hello|night), school/iu);
    expect(told("my best friend", ageGroup)).toMatch(/their best friend/iu);
    expect(told("grandma", ageGroup)).toMatch(/Grandma/u);
    expect(told("grandma", ageGroup)).not.toMatch(/a grandma/u);
    expect(told("uncle Bob", ageGroup)).toContain("Uncle Bob");
  }
});

test("a type with a clause does not give its name to the wrong noun", () => {
  for (const ageGroup of ageGroups) {
    for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      const words = everyWord(
        tell({ ...luna, ageGroup, seed, characterType: "a girl who loves cats" }),
      );
      expect(words).toContain("girl who loves cats");
      expect(words).not.toContain("cats called");
    }
  }
});

test("a place that is not drawn as itself gets a home that fits anywhere", () => {
  for (const seed of ["a", "b", "c", "d", "e", "f"]) {
    const words = everyWord(tell({ ...luna, seed, storyWorld: "Zanzibor" }));
    expect(words).not.toMatch(
      /under the oldest oak|hollow log|tree house|moss for a hat|crooked chimney/u,
    );
  }
});

test("the page that presents the hero has the story’s own grammar", () => {
  const order = { ...luna, characterName: "luna", characterType: "owl", specialAbility: "flying" };
  expect(tell(order).meet).toEqual({
    heading: "Meet Luna",
    lines: ["Luna is an owl.", "She can fly.", "She lives in the Enchanted Forest."],
  });
  expect(tell({ ...order, pronouns: "they", specialAbility: "very brave" }).meet.lines).toEqual([
    "Luna is an owl.",
    "They are very brave.",
    "They live in the Enchanted Forest.",
  ]);
  expect(tell({ ...order, ageGroup: "0-2" }).meet.lines).toHaveLength(3);
});

test("two of a kind are told apart", () => {
  const story = tell({ ...luna, companions: ["Biscuit the dog", "two cats"] });
  expect(everyWord(story)).not.toMatch(/a cat and a cat|the cat and the cat/u);
  expect(everyWord(story)).toContain("other cat");
});

test("an adventure’s own words stand in single quotes inside speech marks", () => {
  for (const ageGroup of ageGroups) {
    for (const seed of ["a", "b", "c", "d", "e", "f"]) {
      expect(everyWord(tell({ ...luna, ageGroup, seed, adventureType: "pirates" }))).not.toMatch(
        /“[^”]*“/u,
      );
    }
  }
});
