import { expect, test } from "vitest";

import type { Order } from "../../../book/order.ts";
import { knownSpecies } from "./known-species.ts";
import { understandOrder } from "./understand-order.ts";

const order: Order = {
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
const meaningOf = (change: Partial<Order>) =>
  understandOrder({ ...order, ...change }, knownSpecies);

test("an order in known words is understood without a warning", () => {
  expect(meaningOf({})).toEqual({
    world: "forest",
    species: "dragon",
    quest: "treasure",
    ability: "fly",
    occasion: null,
    warnings: [],
  });
});

test.each([
  ["a girl astronaut", "human"],
  ["my puppy", "dog"],
  ["a little witch", "human"],
  ["a knight", "human"],
  ["a pirate captain", "human"],
  ["mermaid princess", "human"],
  ["T-Rex", "dino"],
  ["a purple unicorn with wings", "unicorn"],
  ["a unicorn princess", "unicorn"],
  ["a robot dog", "dog"],
  ["two kittens", "cat"],
  ["a draggon", "dragon"],
  ["a firefighter", "human"],
  ["a boy who loves dinosaurs", "human"],
])("%s is drawn as a %s, surely", (characterType, species) => {
  expect(meaningOf({ characterType })).toMatchObject({ species, warnings: [] });
});

test.each([
  ["a narwhal", "alien"],
  ["a snow leopard", "cat"],
  ["a sleepy hedgehog", "mouse"],
  ["a fire truck", "robot"],
  ["a superhero octopus", "alien"],
  ["a penguin", "owl"],
  ["a sentient teapot", "alien"],
])("%s is drawn as a %s, and the parent is told", (characterType, species) => {
  const { warnings, ...meaning } = meaningOf({ characterType });
  expect(meaning.species).toBe(species);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(characterType);
});

test.each([
  ["under the sea", "ocean", 0],
  ["Coral Reef", "ocean", 0],
  ["the Moon", "space", 0],
  ["outer space", "space", 0],
  ["a jungle", "forest", 0],
  ["my garden", "forest", 0],
  ["a pirate ship", "ocean", 1],
  ["the Candy Kingdom", "forest", 1],
  ["above the clouds", "space", 1],
  ["Zanzibor", "forest", 1],
])("%s is drawn as the %s with %i warnings", (storyWorld, world, count) => {
  const meaning = meaningOf({ storyWorld });
  expect(meaning.world).toBe(world);
  expect(meaning.warnings).toHaveLength(count);
});

test.each([
  ["treasure hunt", "treasure"],
  ["pirate gold", "treasure"],
  ["rescue mission", "rescue"],
  ["saving the baby turtles", "rescue"],
  ["solving a mystery", "mystery"],
  ["the missing crown", "mystery"],
  ["a long journey", "any"],
])("%s is a %s story", (adventureType, quest) => {
  expect(meaningOf({ adventureType }).quest).toBe(quest);
});

test.each([
  ["flying", "fly"],
  ["breathe fire", "light"],
  ["telling jokes", "sing"],
  ["super strength", "strong"],
  ["talks to animals", "animals"],
  ["fixing things", "build"],
  ["jump very high", "fast"],
  ["breathe underwater", "swim"],
  ["invisibility", "hide"],
  ["shrink", "hide"],
  ["healing hugs", "grow"],
  ["sing like a bird", "sing"],
  ["turn into any animal", "hide"],
  ["make friends everywhere", "sing"],
  ["super hearing", "any"],
  ["bake cakes", "any"],
])("%s is of the class %s", (specialAbility, ability) => {
  expect(meaningOf({ specialAbility }).ability).toBe(ability);
});

test.each([
  ["birthday", "birthday"],
  ["turning five", "birthday"],
  ["Hanukkah", "winter"],
  ["Halloween", "halloween"],
  ["bedtime story", "bedtime"],
  ["new baby sister", "baby"],
  ["first day of school", "any"],
  ["  ", null],
])("%s is the occasion %s", (occasionTheme, occasion) => {
  expect(meaningOf({ occasionTheme }).occasion).toBe(occasion);
});

test("a friend who cannot be drawn is told of; a dog called Max can, and a name alone is a person", () => {
  expect(meaningOf({ companions: ["my dog Max", "Mia", "Uncle Bob"] }).warnings).toEqual([]);
  expect(meaningOf({ companions: ["a talking teapot"] }).warnings).toHaveLength(1);
});

test("no warning holds the child's name", () => {
  const { warnings } = meaningOf({
    characterName: "Mary Jane",
    characterType: "a mary jane shoe",
    storyWorld: "Jane’s kitchen",
    adventureType: "MARY does things",
    specialAbility: "being Jane",
    companions: ["a teapot of Jane"],
  });
  expect(warnings.length).toBeGreaterThanOrEqual(4);
  expect(warnings.join(" ")).not.toMatch(/mary|jane/iu);
});
