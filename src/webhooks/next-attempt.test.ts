import { describe, expect, test } from "vitest";

import { nextAttempt } from "./next-attempt.ts";
import { readRetryAfter } from "./read-retry-after.ts";
import { defaultSenderTimes } from "./sender-times.ts";

const { schedule } = defaultSenderTimes;
const hour = 3_600_000;
const after = (attempts: number, random: number, retryAfterMs?: number): number | undefined =>
  nextAttempt(attempts, { schedule, retryAfterMs, random: () => random });

describe("the next attempt", () => {
  test("comes as the schedule says, ten in all", () => {
    const waits = Array.from({ length: 11 }, (_, attempts) => after(attempts, 0.5));
    expect(waits).toEqual([
      0,
      5000,
      300_000,
      1_800_000,
      2 * hour,
      5 * hour,
      10 * hour,
      14 * hour,
      20 * hour,
      24 * hour,
      undefined,
    ]);
  });

  test("is a tenth early or late at most", () => {
    expect([after(4, 0), after(4, 1)]).toEqual([6_480_000, 7_920_000]);
  });

  test("does not come before the receiver wants it, nor more often", () => {
    expect(after(1, 0.5, 90_000)).toBe(90_000);
    expect(after(4, 0.5, 90_000)).toBe(2 * hour);
    expect(after(10, 0.5, 90_000)).toBeUndefined();
  });
});

const now = new Date("2026-03-01T12:00:00Z");
test.each([
  ["30", 30_000],
  [" 0 ", 0],
  ["Sun, 01 Mar 2026 12:02:00 GMT", 120_000],
  ["Sun, 01 Mar 2026 11:00:00 GMT", 0],
  ["999999999", 24 * hour],
  ["Sun, 01 Mar 2099 11:00:00 GMT", 24 * hour],
  ["soon", undefined],
  ["", undefined],
  [undefined, undefined],
])("Retry-After: %s is %s ms", (header, ms) => {
  expect(readRetryAfter(header, now)).toBe(ms);
});
