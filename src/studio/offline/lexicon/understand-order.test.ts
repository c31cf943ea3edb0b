import { expect, test } from "vitest";

import type { Order } from "../../../book/order.ts";
import { allSpecies } from "../species/all-species.ts";
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
const meaningOf = (change: Partial<Order>) => understandOrder({ ...order, ...change }, allSpecies);

test("an order in known words is understood without a warning", () => {
  expect(meaningOf({})).toEqual({
    world: "forest",
    species: "dragon",
    quest: "treasure",
    ability: "fly",
    occasion: null,
    warnings: [],
    hero: { name: "Luna", description: "a brave dragon" },
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
  ["a Dalmatian", "dog"],
  ["our dog Rex", "dog"],
  ["a golden retriever", "dog"],
  ["a fox cub", "fox"],
  ["a dragon baby", "dragon"],
  ["a girl on a unicorn", "human"],
  ["a boy riding a dragon", "human"],
  ["my best friend", "human"],
  ["a gardener", "human"],
  ["a boy who loves dinosaurs", "human"],
])("%s is drawn as a %s, surely", (characterType, species) => {
  expect(meaningOf({ characterType })).toMatchObject({ species, warnings: [] });
});

test.each([
  ["a narwhal", "alien"],
  ["a snow leopard", "lion"],
  ["a sleepy hedgehog", "mouse"],
  ["a fire truck", "robot"],
  ["a superhero octopus", "alien"],
  ["a penguin", "panda"],
  ["a tiger cub", "lion"],
  ["a spider", "frog"],
  ["a toaster", "robot"],
  ["a helicopter", "robot"],
  ["a flower", "alien"],
  ["a burger", "alien"],
  ["a grasshopper", "frog"],
  ["an oyster", "alien"],
  ["a bulldozer", "robot"],
  ["a woodpecker", "owl"],
  ["a snowman", "alien"],
  ["a glimmerologist", "human"],
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
  ["bake cakes", "sing"],
  ["cooking", "sing"],
  ["superspeed", "fast"],
  ["super-speed", "fast"],
  ["superstrength", "strong"],
  ["sees in the dark", "light"],
  ["night vision", "light"],
  ["become small", "hide"],
  ["stretch her arms", "strong"],
  ["can't be seen", "hide"],
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
  ["Baby's first birthday", "birthday"],
  ["summer holidays", "any"],
  ["happy holidays", "winter"],
  ["Bonfire Night", "any"],
  ["opening night", "any"],
  ["Snow White party", "any"],
  ["none", null],
  ["No occasion.", null],
  ["n/a", null],
  ["  ", null],
])("%s is the occasion %s", (occasionTheme, occasion) => {
  expect(meaningOf({ occasionTheme }).occasion).toBe(occasion);
});

test("a friend who cannot be drawn is told of; a dog called Max can, and a name alone is a person", () => {
  expect(meaningOf({ companions: ["my dog Max", "Mia", "Uncle Bob"] }).warnings).toEqual([]);
  expect(meaningOf({ companions: ["a talking teapot"] }).warnings).toHaveLength(1);
});

test("a journey fits the path that every plot without a name follows, a bake-off does not", () => {
  expect(meaningOf({ adventureType: "a journey to the moon" }).warnings).toEqual([]);
  expect(meaningOf({ adventureType: "exploring caves" }).warnings).toEqual([]);
  expect(meaningOf({ adventureType: "the Great Bake-Off" }).warnings).toHaveLength(1);
});

test("a person is not called a human to the parent", () => {
  expect(meaningOf({ characterType: "a glimmerologist" }).warnings[0]).toContain("as a person");
});

test("the hero is named as the story names it", () => {
  const heroOf = (characterName: string, characterType: string) =>
    meaningOf({ characterName, characterType }).hero;
  expect(heroOf("luna", "Brave Dragon")).toEqual({ name: "Luna", description: "a brave dragon" });
  expect(heroOf("J.R.", "owl")).toEqual({ name: "J.R.", description: "an owl" });
  expect(heroOf("Max", "my little brother").description).toBe("a little brother");
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
