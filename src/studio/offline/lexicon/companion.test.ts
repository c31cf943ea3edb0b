import { expect, test } from "vitest";

import { companionOf } from "./companion.ts";
import { splitCompanions } from "./split-companions.ts";

test.each<[string, string | null, string | null, boolean]>([
  ["Biscuit the dog", "Biscuit", "dog", false],
  ["my dog Max", "Max", "dog", true],
  ["my dog", null, "dog", true],
  ["my sister", null, "sister", true],
  ["my best friend", null, "best friend", true],
  ["my sister Mia", "Mia", "sister", true],
  ["grandma", "Grandma", null, false],
  ["my grandma", "Grandma", null, true],
  ["Mum", "Mum", null, false],
  ["uncle Bob", "Uncle Bob", null, false],
  ["a small owl", null, "small owl", false],
  ["a girl named Anna who loves cats", "Anna", "girl", false],
  ["Winnie the Pooh", "Winnie the Pooh", null, false],
  ["Mia", "Mia", null, false],
  ["owl", null, "owl", false],
])("%s is the friend %s, a %s", (words, name, description, mine) => {
  expect(companionOf(words)).toEqual({ name, description, mine });
});

test.each([
  ["Mum and Dad", ["Mum", "Dad"]],
  ["my mum and dad", ["my mum", "my dad"]],
  ["two dogs", ["a dog", "a dog"]],
  ["a black and white cat", ["a black and white cat"]],
  ["my friends", ["my friend"]],
  ["some cats", ["a cat"]],
  ["my grandparents", ["Grandma", "Grandpa"]],
  ["a princess", ["a princess"]],
  ["three mice", ["a mouse", "a mouse", "a mouse"]],
  ["Biscuit the dog", ["Biscuit the dog"]],
])("%s is %j", (words, friends) => {
  expect(splitCompanions([words])).toEqual(friends);
});
