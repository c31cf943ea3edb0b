import { describe, expect, test } from "vitest";

import { abilityOf } from "./ability.ts";
import { adventureOf } from "./adventure.ts";
import { fillSlots } from "./fill-slots.ts";
import { gerund } from "./gerund.ts";
import { greetingOf } from "./greeting.ts";
import { heroName } from "./hero-name.ts";
import { heroType } from "./hero-type.ts";
import { placeOf } from "./place.ts";

describe("an ability in every form", () => {
  test.each([
    ["fly through clouds", "can fly through clouds", "could fly through clouds"],
    ["can breathe fire", "can breathe fire", "could breathe fire"],
    ["flying", "can fly", "could fly"],
    ["fixing broken things", "can fix broken things", "could fix broken things"],
    ["talks to animals", "can talk to animals", "could talk to animals"],
    ["running very fast", "can run very fast", "could run very fast"],
    ["making everyone laugh", "can make everyone laugh", "could make everyone laugh"],
    ["singing and dancing", "can sing and dance", "could sing and dance"],
    ["sing", "can sing", "could sing"],
    ["bringing people together", "can bring people together", "could bring people together"],
    ["is good at drawing", "can draw", "could draw"],
    ["the power to turn invisible", "can turn invisible", "could turn invisible"],
    ["Can Jump over houses", "can jump over houses", "could jump over houses"],
    ["always tell the truth", "can always tell the truth", "could always tell the truth"],
    ["teleport", "can teleport", "could teleport"],
    ["super strength", "has super strength", "had super strength"],
    ["super hearing", "has super hearing", "had super hearing"],
    ["kindness", "has kindness", "had kindness"],
    ["magic wand", "has a magic wand", "had a magic wand"],
    ["a big heart", "has a big heart", "had a big heart"],
    ["healing touch", "has a healing touch", "had a healing touch"],
    ["glowing eyes", "has glowing eyes", "had glowing eyes"],
    ["fire breath", "has fire breath", "had fire breath"],
    ["invisibility", "has invisibility", "had invisibility"],
    ["super fast", "is super fast", "was super fast"],
    ["very brave", "is very brave", "was very brave"],
    ["invisible", "is invisible", "was invisible"],
    ["never gives up", "can never give up", "could never give up"],
    ["loves to dance", "can dance", "could dance"],
    ["great at hiding", "can hide", "could hide"],
    ["healing", "can heal", "could heal"],
    ["power of friendship", "has the power of friendship", "had the power of friendship"],
    ["give the best hugs", "can give the best hugs", "could give the best hugs"],
  ])("%s: she %s, and once she %s", (typed, cans, could) => {
    expect(abilityOf(typed)).toMatchObject({ cans, could });
  });

  test("says it in the first person", () => {
    expect(abilityOf("super hearing").can).toBe("have super hearing");
    expect(abilityOf("super fast").can).toBe("am super fast");
  });
});

test.each([
  ["fly", "flying"],
  ["run fast", "running fast"],
  ["tie knots", "tying knots"],
  ["make cakes", "making cakes"],
  ["see far", "seeing far"],
  ["glue things", "gluing things"],
  ["open doors", "opening doors"],
  ["swim", "swimming"],
  ["be kind", "being kind"],
  ["play", "playing"],
  ["hop", "hopping"],
])("the gerund of %s is %s", (phrase, expected) => {
  expect(gerund(phrase)).toBe(expected);
});

test.each([
  ["Luna", "Luna", "Luna’s"],
  ["james", "James", "James’s"],
  ["mary jane", "Mary Jane", "Mary Jane’s"],
  ["O'Neill", "O’Neill", "O’Neill’s"],
  ["Zoë 🦊", "Zoë 🦊", "Zoë 🦊’s"],
])("the name %s is told as %s and %s", (typed, name, possessive) => {
  expect(heroName(typed)).toEqual({ name, possessive });
});

test.each([
  ["a brave dragon", "a brave dragon", "dragon"],
  ["A Tiny Robot", "a tiny robot", "robot"],
  ["owl", "an owl", "owl"],
  ["the bravest owl", "the bravest owl", "owl"],
  ["a girl astronaut who loves tea", "a girl astronaut who loves tea", "astronaut"],
  ["T-Rex", "a T-Rex", "T-Rex"],
  ["3 little pigs", "3 little pigs", "pigs"],
])("the type %s is told as %s", (typed, full, noun) => {
  expect(heroType(typed)).toMatchObject({ full, noun });
});

test.each([
  ["the Enchanted Forest", "in the Enchanted Forest"],
  ["under the sea", "under the sea"],
  ["the Moon", "on the Moon"],
  ["Candy Kingdom", "in the Candy Kingdom"],
  ["outer space", "in outer space"],
  ["Mars", "on Mars"],
  ["my backyard", "in the backyard"],
  ["On a Desert Island", "on the Desert Island"],
  ["Narnia", "in Narnia"],
  ["Emerald City", "in Emerald City"],
  ["a pirate ship", "on the pirate ship"],
  ["the bottom of the sea", "at the bottom of the sea"],
])("%s: it happened %s", (typed, within) => {
  expect(placeOf(typed, "the forest").within).toBe(within);
});

test.each([
  ["treasure hunt", "a treasure hunt"],
  ["rescue mission", "a rescue mission"],
  ["Underwater race", "an underwater race"],
  ["the Great Bake-Off", "the Great Bake-Off"],
  ["find the lost puppy", "an adventure called “find the lost puppy”"],
  ["pirates", "an adventure called “pirates”"],
])("%s is told as %s", (typed, expected) => {
  expect(adventureOf(typed)).toBe(expected);
});

test.each([
  ["birthday", "Happy birthday"],
  ["Christmas", "Merry Christmas"],
  ["Hanukkah", "Happy Hanukkah"],
  ["mother's day", "Happy Mother’s Day"],
  ["first day of school", "Hooray for the first day of school"],
  ["a lost tooth", "Hooray for a lost tooth"],
  ["new baby brother", "Hooray for the new baby brother"],
  ["graduation", "Hooray for graduation"],
])("for %s people call %s", (occasion, expected) => {
  expect(greetingOf(occasion)).toBe(expected);
});

test("a slot is filled small or large, and an unknown one is a bug", () => {
  expect(fillSlots("{Friend} and {friend}", { friend: "a fox" })).toBe("A fox and a fox");
  expect(fillSlots("{name}", { name: "{she}", she: "no" })).toBe("{she}");
  expect(() => fillSlots("{frend}", { friend: "a fox" })).toThrow("{frend}");
});
