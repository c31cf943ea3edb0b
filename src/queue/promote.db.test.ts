import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { inTransaction } from "../db/database.ts";
import { enqueue, type NewJob } from "./enqueue.ts";
import { promote } from "./promote.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

/** Jobs for later, which are due now; the n-th of them `secondsAgo(n)` since. */
async function addDue(count: number, secondsAgo: (n: number) => number): Promise<number[]> {
  const jobs = Array.from({ length: count }, (_, n): NewJob => ({
    jobType: "t",
    input: {},
    runAt: new Date(Date.now() + 10_000_000 - secondsAgo(n) * 1000),
  }));
  const ids = (await enqueue(pool, jobs)).map(({ jobId }) => jobId);
  await pool.query(`
    with passed as (update job_scheduled set run_at = run_at - interval '10000000 milliseconds')
    update book_generation_jobs set run_at = run_at - interval '10000000 milliseconds'`);
  return ids;
}

async function waiting(table: "job_scheduled" | "job_ready"): Promise<number[]> {
  const order = table === "job_ready" ? "turn, job_id" : "run_at, job_id";
  const { rows } = await pool.query<{ id: number }>(
    `select job_id::float8 as id from ${table} order by ${order}`,
  );
  return rows.map(({ id }) => id);
}

test("of more than a thousand that are due those that have been due longest come first, and join the line in that order", async () => {
  // The first was added last in time: it became due first.
  const ids = await addDue(1001, (n) => 10 + n);
  expect(await promote(pool)).toBe(1000);
  expect(await waiting("job_scheduled")).toEqual([ids[0]]);
  expect(await waiting("job_ready")).toEqual(ids.slice(1).toReversed());
});

test("those that became due at the same moment come in the order in which they were added", async () => {
  const ids = await addDue(1001, () => 10);
  await promote(pool);
  expect(await waiting("job_scheduled")).toEqual([ids.at(-1)]);
  expect(await waiting("job_ready")).toEqual(ids.slice(0, 1000));
});

test("what another sweep is moving this moment is passed over, and not waited for", async () => {
  const [first, second] = await addDue(2, () => 10);
  await inTransaction(pool, async (client) => {
    await client.query("select from job_scheduled where job_id = $1 for update", [first]);
    const moved = await inTransaction(pool, async (impatient) => {
      await impatient.query("set local lock_timeout = '2s'");
      return promote(impatient);
    });
    expect([moved, await waiting("job_ready")]).toEqual([1, [second]]);
  });
});
