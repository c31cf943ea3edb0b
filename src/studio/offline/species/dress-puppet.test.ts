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

const seeds = Array.from({ length: 40 }, (_, seed) => String(seed));

test("girls and women have short hair only when the words say so", () => {
  for (const words of ["a girl", "a little sister", "mum", "a princess", "a queen", "a witch"]) {
    const styles = seeds.map((seed) => dressed(words, "human", seed).hairStyle);
    expect(styles).not.toContain("short");
    expect(new Set(styles).size).toBeGreaterThan(3);
  }
  expect(dressed("a girl with short brown hair", "human").hairStyle).toBe("short");
  expect(dressed("a boy with long hair", "human").hairStyle).toBe("long");
  expect(seeds.map((seed) => dressed("a child", "human", seed).hairStyle)).toContain("short");
});

test("a grandmother is known by her name: grey hair and glasses", () => {
  const friend = (called: string, words = "friend") =>
    dressPuppet({ species: "human", words, called, seed: "1" });
  for (const called of ["Grandma", "Gran", "Grandpa Joe", "Grandad"]) {
    expect(friend(called)).toMatchObject({ hair: "#d8d6dc", accessories: ["glasses"] });
  }
  expect(friend("Grandma").hairStyle).not.toBe("short");
  expect(friend("Grandpa").hairStyle).toMatch(/short|curly/);
  expect(friend("Grandma", "a gran with red hair").hair).not.toBe("#d8d6dc");
  expect(friend("Granite").accessories).toEqual([]);
});

test("a name gives a title but no colour", () => {
  const plain = dressPuppet({ species: "fox", words: "friend", called: "Milo", seed: "1" });
  expect(dressPuppet({ species: "fox", words: "friend", called: "Ruby", seed: "1" })).toEqual(
    plain,
  );
  const captain = { species: "human", words: "friend", called: "Captain Bo", seed: "1" };
  expect(dressPuppet(captain).outfit).toBe("pirate");
});

test("every species can be dressed", () => {
  for (const { name } of allSpecies) expect(dressed("a hero", name).species).toBe(name);
});
