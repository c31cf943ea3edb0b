import { expect, test } from "vitest";

import { allSpecies } from "../species/all-species.ts";
import { designPuppet } from "./design-puppet.ts";

const request = (description: string, species = "dragon", seed = "1") => ({
  name: "Luna",
  description,
  ability: "fly",
  species,
  seed,
});

test("the words decide colours, clothes and what is carried", () => {
  const plain = designPuppet(request("a brave dragon"));
  expect(designPuppet(request("a purple dragon")).main).not.toBe(plain.main);
  expect(designPuppet(request("a dragon with a red cape"))).toMatchObject({
    accent: "#d8524a",
    accessories: ["cape"],
  });
  expect(designPuppet(request("a knight", "human")).outfit).toBe("knight");
  expect(designPuppet(request("a girl with red hair", "human")).hair).toBe("#b5502c");
});

test("the same words and seed give the same hero; another seed another one", () => {
  const heroes = Array.from({ length: 12 }, (_, seed) =>
    designPuppet(request("a child", "human", String(seed))),
  );
  expect(designPuppet(request("a child", "human", "3"))).toEqual(heroes[3]);
  expect(new Set(heroes.map((hero) => hero.skin)).size).toBeGreaterThan(3);
});

test("every species can be designed", () => {
  for (const { name } of allSpecies)
    expect(designPuppet(request("a hero", name)).species).toBe(name);
});
