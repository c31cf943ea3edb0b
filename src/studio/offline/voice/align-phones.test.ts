import { expect, test } from "vitest";

import { alignPhones } from "./align-phones.ts";

test("equal phones meet one to one", () => {
  expect(alignPhones(["l", "uw", "n", "ax"], ["l", "uw", "n", "ax"])).toEqual([0, 1, 2, 3]);
});

test("a swallowed phone and a softened vowel do not shift the rest", () => {
  expect(alignPhones(["ae", "n", "d", "dh", "iy"], ["ax", "n", "dh", "ax"])).toEqual([0, 1, 3, 4]);
});

test("a phone nobody expected belongs to the one before it", () => {
  expect(alignPhones(["t", "uw"], ["t", "hh", "uw"])).toEqual([0, 0, 1]);
});
