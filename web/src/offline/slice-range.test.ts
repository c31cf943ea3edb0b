import { expect, test } from "vitest";

import { sliceRange } from "./slice-range.ts";

test.each([
  ["bytes=0-", { from: 0, to: 99 }],
  ["bytes=0-0", { from: 0, to: 0 }],
  ["bytes=10-19", { from: 10, to: 19 }],
  ["bytes=90-400", { from: 90, to: 99 }],
  ["bytes=-5", { from: 95, to: 99 }],
  ["bytes=-500", { from: 0, to: 99 }],
])("%s of a hundred bytes", (header, part) => {
  expect(sliceRange(header, 100)).toEqual(part);
});

test.each(["bytes=100-", "bytes=-0"])("%s: none of them are there", (header) => {
  expect(sliceRange(header, 100)).toBeNull();
});

test.each(["bytes=20-10", "bytes=-", "bytes=0-1,4-5", "lines=0-1", ""])(
  "%j is answered with the whole",
  (header) => {
    expect(sliceRange(header, 100)).toBeUndefined();
  },
);
