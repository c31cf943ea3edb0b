import { expect, test } from "vitest";

import { timeAxis } from "./time-axis.ts";

const s = 1000;

test("what happens side by side takes its time once", () => {
  const axis = timeAxis([
    { from: 100 * s, to: 110 * s },
    { from: 105 * s, to: 120 * s },
  ]);
  expect(axis.length).toBe(20);
  expect(axis.at(105 * s)).toBe(5);
  expect(axis.elapsed(5)).toBe(5);
  expect(axis.cuts).toEqual([]);
});

test("an hour's rest between two attempts is cut out, and said", () => {
  const axis = timeAxis([
    { from: 0, to: 30 * s },
    { from: 3630 * s, to: 3660 * s },
  ]);
  expect(axis.cuts).toEqual([{ at: 32, seconds: 3600 }]);
  expect(axis.length).toBe(64);
  expect(axis.at(3630 * s)).toBe(34);
  expect(axis.elapsed(34)).toBe(3630);
});

test("a short rest is as long as it was", () => {
  const axis = timeAxis([
    { from: 0, to: 30 * s },
    { from: 35 * s, to: 40 * s },
  ]);
  expect(axis.cuts).toEqual([]);
  expect(axis.at(35 * s)).toBe(35);
});

test("nothing has happened yet: an axis all the same", () => {
  const axis = timeAxis([]);
  expect(axis.length).toBe(1);
  expect(axis.at(5)).toBe(0);
});
