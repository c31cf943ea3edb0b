import { expect, test } from "vitest";

import { allSpecies } from "./all-species.ts";
import { dressPuppet } from "./dress-puppet.ts";

const dressed = (words: string, species = "dragon", seed = "1") =>
  dressPuppet({ words, species, seed });

test("the words decide colours, clothes and what is carried", () => {
  const plain = dressed("a brave dragon");
  expect(dressed("a purple dragon").main).not.toBe(plain.main);
  const caped = dressed("a dragon with a red cape");
  expect(caped).toMatchObject({ main: plain.main, accessories: ["cape"] });
  expect(caped.accent).toBe(dressed("a red dragon").main);
  expect(dressed("a knight", "human").outfit).toBe("knight");
  const redHaired = dressed("a girl with red hair", "human");
  expect(redHaired.hair).not.toBe(dressed("a girl with black hair", "human").hair);
  expect(redHaired.accent).toBe(dressed("a girl", "human").accent);
});

test("the same words and seed give the same hero; another seed another one", () => {
  const heroes = Array.from({ length: 12 }, (_, seed) => dressed("a child", "human", String(seed)));
  expect(dressed("a child", "human", "3")).toEqual(heroes[3]);
  expect(new Set(heroes.map((hero) => hero.skin)).size).toBeGreaterThan(3);
});

test("every species can be dressed", () => {
  for (const { name } of allSpecies) expect(dressed("a hero", name).species).toBe(name);
});
