import { expect, test } from "vitest";

import { seededRandom } from "../../../book/seeded-random.ts";
import { newDeck } from "./new-deck.ts";

function dealt(size: number, count: number, seed: string): number[] {
  const cards = Array.from({ length: size }, (_, index) => index);
  const next = newDeck(cards, seededRandom(seed));
  return Array.from({ length: count }, () => next());
}

test.each([7, 9, 24])("of %i members none comes again within the next six", (size) => {
  for (let seed = 0; seed < 40; seed++) {
    const row = dealt(size, size * 4, String(seed));
    row.forEach((card, index) => {
      expect(row.slice(index + 1, index + 7), `seed ${seed}, place ${index}`).not.toContain(card);
    });
  }
});

test("who is unwelcome is passed over while there is somebody else, and comes later", () => {
  const next = newDeck([0, 1, 2, 3, 4, 5, 6, 7], seededRandom("guests"));
  const first = Array.from({ length: 7 }, () => next((card) => card === 3));
  expect(first).not.toContain(3);
  expect(next((card) => card === 3)).toBe(3);
});

test("every member is dealt before any comes again", () => {
  expect(new Set(dealt(24, 24, "fair")).size).toBe(24);
  expect(new Set(dealt(24, 48, "fair").slice(24)).size).toBe(24);
});

test("a small deck deals on, with everybody else in between", () => {
  expect(dealt(1, 3, "lonely")).toEqual([0, 0, 0]);
  const row = dealt(3, 12, "three");
  row.forEach((card, index) => expect(row.slice(index + 1, index + 3)).not.toContain(card));
});
