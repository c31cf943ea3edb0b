import fc from "fast-check";
import { expect, test } from "vitest";

import type { BookNarration } from "../../../src/contract/book-pages.ts";
import { findCue } from "./find-cue.ts";

const cues: BookNarration["cues"] = [
  [0.2, 0.5, 0, 4],
  [0.5, 0.8, 5, 8],
  [1.4, 1.9, 9, 12],
];

test.each([
  [0, -1],
  [0.19, -1],
  [0.2, 0],
  [0.49, 0],
  [0.5, 1],
  // Between two words the one that was heard stays marked.
  [1.1, 1],
  [1.4, 2],
  [60, 2],
])("at %d s it is word %d", (seconds, index) => {
  expect(findCue(cues, seconds)).toBe(index);
});

test("nothing is heard on a page without words", () => {
  expect(findCue([], 3)).toBe(-1);
});

test("it finds what a walk from the start would find", () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 60_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(times, fc.integer({ min: 0, max: 61_000 }), (starts, at) => {
      const sorted = starts.toSorted((one, other) => one - other);
      const many = sorted.map((start): [number, number, number, number] => [
        start,
        start + 1,
        0,
        1,
      ]);
      expect(findCue(many, at)).toBe(sorted.findLastIndex((start) => start <= at));
    }),
  );
});
