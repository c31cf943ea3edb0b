import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { type LimitScope, pause, readLimits, resume, setLimit } from "./limit.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("delete from job_limits");
});

test("limits are read in an order that does not depend on when they were set", async () => {
  await setLimit(pool, { jobType: "b" }, 2);
  await setLimit(pool, { queue: true }, 9);
  await setLimit(pool, { eachUser: true }, 1);
  await setLimit(pool, { jobType: "a" }, 3);
  expect((await readLimits(pool)).map(({ scope }) => scope)).toEqual([
    { eachUser: true },
    { jobType: "a" },
    { jobType: "b" },
    { queue: true },
  ]);
});

const ann = "00000000-0000-4000-8000-00000000000a";
// In the order in which they are read.
const scopes: LimitScope[] = [
  { eachUser: true },
  { jobType: ann },
  { jobType: "b" },
  { queue: true },
  { userId: ann },
];

test.each([
  ["a limit", { maxRunning: 2, paused: false }],
  ["a pause", { maxRunning: null, paused: true }],
  ["a limit and a pause", { maxRunning: 2, paused: true }],
])(
  "where each has %s, one that is taken away or ends changes only its own",
  async (_words, had) => {
    for (const scope of scopes) {
      for (const change of ["no limit", "no pause"] as const) {
        await pool.query("delete from job_limits");
        for (const each of scopes) {
          if (had.maxRunning !== null) await setLimit(pool, each, had.maxRunning);
          if (had.paused) await pause(pool, each);
        }
        await (change === "no limit" ? setLimit(pool, scope, null) : resume(pool, scope));
        const has = change === "no limit" ? { maxRunning: null } : { paused: false };
        expect(await readLimits(pool)).toEqual(
          scopes
            .map((each) => ({ scope: each, ...had, ...(each === scope && has) }))
            .filter(({ maxRunning, paused }) => maxRunning !== null || paused),
        );
      }
    }
  },
);
