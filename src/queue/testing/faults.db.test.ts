import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openTestDatabase } from "../../../test/support/database.ts";
import { createQueue } from "../create-queue.ts";
import type { Handlers } from "../handlers.ts";
import type { Fault } from "./fault.ts";
import { openTestClock } from "./open-test-clock.ts";
import { runJobs } from "./run-jobs.ts";

interface Jobs {
  order: { steps: number };
}

const { pool, url } = await openTestDatabase();
const queue = createQueue<Jobs>({ url, schema: "faults" });
const clock = openTestClock(queue);
beforeAll(async () => {
  await queue.install();
  await pool.query("create table sent (job_id bigint)");
});
afterAll(() => queue.close());

const anyFault: fc.Arbitrary<Fault> = fc.record({
  at: fc.constantFrom("claim", "step", "end"),
  nth: fc.integer({ min: 1, max: 3 }),
  // Without the two that pause for 300 ms of real time (a broken connection): they have their rows in run-jobs.db.test.ts.
  happens: fc.constantFrom("crash_before", "crash_after", "lease_lost"),
});

/** A job for each of `steps`, one life of a worker for each fault, then one in peace. */
async function live(steps: readonly number[], faults: readonly Fault[]): Promise<unknown[]> {
  await pool.query("truncate sent");
  const done: string[] = [];
  const handlers: Handlers<Jobs> = {
    order: async (job, run) => {
      const parts = Array.from({ length: job.input.steps }, (_, index) => index + 1);
      for (const part of parts) {
        const kept = await run.step({ stageName: "draw", part }, async () => `${job.id}/${part}`);
        if (kept !== `${job.id}/${part}`) done.push(`a foreign result: ${kept}`);
      }
      return async (db) => {
        await db.query({ text: "insert into sent values ($1)", values: [job.id] });
      };
    },
  };
  const ids = await queue.addMany(
    steps.map((count) => ({ jobType: "order", input: { steps: count } })),
  );
  for (const fault of faults) {
    await runJobs(queue, handlers, fault);
    await clock.advance(10_001);
  }
  await runJobs(queue, handlers);
  const wrong: unknown[] = [...done];
  for (const id of ids) {
    const job = await queue.read(id);
    const { rows } = await pool.query("select from sent where job_id = $1", [id]);
    const isRight =
      job?.retryCount === 0 &&
      (job.status === "completed"
        ? rows.length === 1
        : job.errorCode === "crashes_the_worker" && job.rescueCount === 3 && rows.length === 0);
    if (!isRight) wrong.push({ job, sent: rows.length });
  }
  return wrong;
}

test("whatever crashes when, every job ends, and what it wrote at its end is there exactly if it was completed", async () => {
  const lives = fc.record({
    steps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 4 }),
    faults: fc.array(anyFault, { minLength: 1, maxLength: 4 }),
  });
  const run = await fc.check(
    fc.asyncProperty(lives, async ({ steps, faults }) => {
      expect(await live(steps, faults)).toEqual([]);
    }),
    { numRuns: 50, seed: 20261126 },
  );
  expect(run.failed ? fc.defaultReportMessage(run) : "").toBe("");
});
