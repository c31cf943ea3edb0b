import { expect, test } from "vitest";

import { DatabaseAway } from "./database-away.ts";
import { HandedBack, JobCancelled, LeaseLost, outcomeOf } from "./outcome.ts";

const withRetry = (retry: string): Error =>
  Object.assign(new Error("Said kindly."), { retry, code: "some_code" });

test.each([
  [new LeaseLost(), { kind: "walk_away" }],
  [new JobCancelled(), { kind: "cancelled" }],
  [new HandedBack(), { kind: "released" }],
  [new DatabaseAway(new Error("gone")), { kind: "waiting", code: "database_away", delayMs: 1000 }],
  // Whatever else refuses a handler's connection is no excuse: it would be tried every second, and nobody would count.
  [
    Object.assign(new Error("refused"), { code: "ECONNREFUSED" }),
    { kind: "failed", again: true, code: "internal_error" },
  ],
  [Object.assign(new Error("full"), { code: "53100" }), { kind: "waiting", code: "disk_full" }],
  [withRetry("later"), { kind: "failed", again: true, code: "some_code", message: "Said kindly." }],
  [withRetry("never"), { kind: "failed", again: false, code: "some_code" }],
  [withRetry("wait"), { kind: "waiting", code: "some_code", delayMs: 30_000 }],
  // What the other side asked for (Retry-After) wins over our own backoff, up to a day.
  [
    Object.assign(withRetry("later"), { retryAfterMs: 7000 }),
    { kind: "failed", again: true, delayMs: 7000 },
  ],
  [
    Object.assign(withRetry("wait"), { retryAfterMs: 1e12 }),
    { kind: "waiting", delayMs: 86_400_000 },
  ],
  [new TypeError("secret"), { kind: "failed", again: true, code: "internal_error", isBug: true }],
  ["a string", { kind: "failed", again: true, isBug: true }],
])("what was thrown, %s, decides what becomes of the job", (thrown, outcome) => {
  expect(outcomeOf(thrown)).toMatchObject(outcome);
});

test("a bug's own words stay out of the job", () => {
  expect(JSON.stringify(outcomeOf(new TypeError("secret")))).not.toContain("secret");
});
