import fc from "fast-check";
import { expect, test } from "vitest";

import { parseRange } from "./parse-range.ts";

test.each([
  ["bytes=0-9", { from: 0, to: 9 }],
  ["bytes=90-", { from: 90, to: 99 }],
  ["bytes=-10", { from: 90, to: 99 }],
  ["bytes=-1000", { from: 0, to: 99 }],
  ["bytes=50-1000", { from: 50, to: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=9-3", undefined],
  ["bytes=0-1,5-6", undefined],
  ["pages=1-2", undefined],
  ["bytes=-", undefined],
  [undefined, undefined],
])("%s of a file of 100 bytes", (header, expected) => {
  expect(parseRange(header, 100)).toEqual(expected);
});

test("whatever is asked, what is answered lies inside the file", () => {
  const header = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `bytes=${a}-${b}`);
  fc.assert(
    fc.property(header, fc.integer({ min: 1, max: 10_000 }), (range, size) => {
      const found = parseRange(range, size);
      const { from, to } = typeof found === "object" ? found : { from: 0, to: 0 };
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeGreaterThanOrEqual(from);
      expect(to).toBeLessThan(size);
    }),
  );
});
