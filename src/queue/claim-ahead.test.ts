import { expect, test } from "vitest";

import { openClaimAhead } from "./claim-ahead.ts";

/** After so many milliseconds in which so many jobs ended, whose claims took so long each. */
function countAfter(ms: number, jobs: number, claimMs: number): number {
  let now = 0;
  const ahead = openClaimAhead(() => now);
  for (let job = 0; job < jobs; job++) ahead.ended();
  for (let claim = 0; claim < 20; claim++) ahead.answered(claimMs);
  now += ms;
  return ahead.count();
}

test("nothing while nothing ends", () => {
  expect(countAfter(20, 0, 3)).toBe(0);
});

test.each([
  { claimMs: 1, aheadMs: 5 },
  { claimMs: 2.5, aheadMs: 5 },
  { claimMs: 4, aheadMs: 8 },
  { claimMs: 5, aheadMs: 10 },
  { claimMs: 50, aheadMs: 10 },
])("claims of $claimMs ms: what starts within $aheadMs", ({ claimMs, aheadMs }) => {
  // Ten a millisecond, of which the first look counts half.
  expect(countAfter(20, 200, claimMs)).toBeCloseTo(5 * aheadMs, -0.5);
});

test("three hundred at most", () => {
  expect(countAfter(10, 100_000, 5)).toBe(300);
});

test("after a pause the old rate does not count", () => {
  expect(countAfter(1000, 100, 1)).toBe(0);
});
