import { createRequire } from "node:module";

import { expect, test } from "vitest";

import { abilityClasses } from "../lexicon/ability-class.ts";
import { allWorldWords } from "../worlds/all-world-words.ts";
import { allOccasions } from "./all-occasions.ts";
import { obstacleArts } from "./obstacle.ts";
import { obstacleFor, obstacles } from "./obstacles.ts";
import { allQuests } from "./quests/all-quests.ts";

const cells = abilityClasses.flatMap((ability) =>
  allWorldWords.map((world): [string, string] => [ability, world.key]),
);

test("the table has a row for each class of ability and no other", () => {
  expect(Object.keys(obstacles).toSorted()).toEqual([...abilityClasses].toSorted());
});

test.each(cells)("%s in the %s: a whole obstacle with art for it", (ability, world) => {
  const cell = obstacleFor(ability, world);
  expect(obstacleArts).toContain(cell.art);
  for (const part of ["see", "tries", "low", "thought", "deed", "outcome"] as const) {
    expect(cell[part].length).toBeGreaterThanOrEqual(2);
  }
  // The ability is spoken of whichever wording is picked.
  const says = (lines: readonly string[]) => lines.every((line) => line.includes("{can}"));
  expect(says(cell.deed) || says(cell.outcome)).toBe(true);
});

const dry =
  /\b(rain|cloud|bird|duck|bank|barn|grass|moss|puddle|wind|river|valley|mist|leaf blew)\b/iu;
const airless = /\b(rain|clouds?|birds?|ducks?|barn|grass|moss|puddle|wind|mist)\b/iu;

test.each(abilityClasses)("%s: nothing under water or in space that cannot be there", (ability) => {
  expect(JSON.stringify(obstacleFor(ability, "ocean"))).not.toMatch(dry);
  expect(JSON.stringify(obstacleFor(ability, "space"))).not.toMatch(airless);
});

test("every gift is a prop of the icon set", () => {
  const set: unknown = createRequire(import.meta.url)("@iconify-json/noto/icons.json");
  const icons = JSON.stringify(set);
  for (const { icon } of allWorldWords.flatMap((world) => world.gifts)) {
    expect(icons).toContain(`"${icon}":{"body"`);
  }
});

test("there is enough to choose from that siblings' books differ", () => {
  for (const world of allWorldWords) {
    expect(world.friends.length).toBeGreaterThanOrEqual(3);
    expect(world.refrains.length).toBeGreaterThanOrEqual(4);
    expect(world.gifts.length).toBeGreaterThanOrEqual(4);
    expect(world.homes.length).toBeGreaterThanOrEqual(4);
  }
  for (const quest of allQuests) {
    expect(quest.titles.length).toBeGreaterThanOrEqual(4);
    expect(quest.want.length).toBeGreaterThanOrEqual(4);
    expect(quest.found.length).toBeGreaterThanOrEqual(4);
  }
  for (const occasion of allOccasions) expect(occasion.lines.length).toBeGreaterThanOrEqual(4);
});
