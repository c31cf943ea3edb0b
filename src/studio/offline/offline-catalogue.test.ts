import { expect, test } from "vitest";

import { findSpecies } from "./lexicon/find-species.ts";
import { findWorld } from "./lexicon/find-world.ts";
import { offlineCatalogue } from "./offline-catalogue.ts";
import { allSpecies } from "./species/all-species.ts";
import { allWorldWords } from "./worlds/all-world-words.ts";

test("what the catalogue names is what an order gets", () => {
  const { worlds, characters } = offlineCatalogue;
  expect(worlds.map(({ key }) => key)).toEqual(["forest", "ocean", "space"]);
  expect(characters).toHaveLength(allSpecies.length);
  for (const { key, title, examples } of worlds) {
    for (const words of [title, ...examples]) {
      expect([words, findWorld(words, allWorldWords).key]).toEqual([words, key]);
    }
  }
  for (const { key, title, examples } of characters) {
    for (const words of [title.toLowerCase(), ...examples]) {
      expect([words, findSpecies(words, allSpecies)?.name]).toEqual([words, key]);
    }
  }
});
