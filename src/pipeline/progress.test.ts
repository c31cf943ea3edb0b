import fc from "fast-check";
import { expect, test } from "vitest";

import { inputHash } from "./input-hash.ts";
import { overallProgress } from "./overall-progress.ts";

const stages = fc.array(
  fc.record({
    weight: fc.integer({ min: 1, max: 50 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  { minLength: 1, maxLength: 7 },
);

test("progress is whole, between 0 and 99, and never falls when a stage goes on", () => {
  fc.assert(
    fc.property(stages, fc.nat(), (list, which) => {
      const before = overallProgress(list);
      const further = list.map((stage, index) =>
        index === which % list.length ? { ...stage, share: 1 } : stage,
      );
      expect(Number.isInteger(before)).toBe(true);
      expect(before).toBeGreaterThanOrEqual(0);
      expect(overallProgress(further)).toBeGreaterThanOrEqual(before);
      expect(overallProgress(further)).toBeLessThanOrEqual(99);
    }),
  );
});

test("an input's hash hangs on its values alone, not on the order of its keys", () => {
  expect(inputHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(
    inputHash({ b: { d: null, c: [1, 2] }, a: 1 }),
  );
  expect(inputHash({ a: [1, 2] })).not.toBe(inputHash({ a: [2, 1] }));
  expect(inputHash({ a: 1 })).not.toBe(inputHash({ a: "1" }));
});
