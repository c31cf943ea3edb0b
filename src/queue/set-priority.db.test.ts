import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, end, statusOf } from "../../test/support/jobs.ts";
import { age } from "./age.ts";
import { requestCancel } from "./cancel.ts";
import { claimUnderLimits } from "./claim-under-limits.ts";
import { claim, wholeLine } from "./claim.ts";
import { setLimit } from "./limit.ts";
import { promote } from "./promote.ts";
import { setPriority } from "./set-priority.ts";
import { unpark } from "./unpark.ts";

const { pool } = await openTestDatabase();
const ann = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
const carol = "2b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a33";
const bob = "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22";

beforeEach(async () => {
  const { rows } = await pool.query<{ id: number }>(
    "select id::float8 from book_generation_jobs where status = 'pending'",
  );
  for (const { id } of rows) await requestCancel(pool, id);
});

async function claimed(count = 10): Promise<number[]> {
  const { jobs } = await claim(pool, await addWorker(pool), count);
  return jobs.map(({ id }) => id);
}

test("a job that waits is claimed in its new lane's turn", async () => {
  const a = await addJob(pool, { priority: 5 });
  const b = await addJob(pool, { priority: 5 });
  const c = await addJob(pool, { priority: 3 });
  expect(await setPriority(pool, b, 3)).toEqual({ status: "pending", before: 5, isChanged: true });
  expect(await setPriority(pool, a, 9)).toMatchObject({ isChanged: true });
  const d = await addJob(pool, { priority: 5 });
  expect(await claimed()).toEqual([c, b, d, a]);
});

test("within the new lane it takes its user's next turn", async () => {
  const annsFirst = await addJob(pool, { userId: ann, priority: 2 });
  const annsSecond = await addJob(pool, { userId: ann, priority: 2 });
  const bobs = await addJob(pool, { userId: bob });
  const annsThird = await addJob(pool, { userId: ann });
  await setPriority(pool, annsThird, 2);
  await setPriority(pool, bobs, 2);
  expect(await claimed()).toEqual([annsFirst, bobs, annsSecond, annsThird]);
});

test("one that has risen by waiting begins anew", async () => {
  const id = await addJob(pool, { priority: 9 });
  await pool.query(
    "update book_generation_jobs set run_at = now() - interval '1 hour' where id = $1",
    [id],
  );
  expect(await age(pool, 1000)).toBe(1);
  expect(await setPriority(pool, id, 4)).toEqual({ status: "pending", before: 9, isChanged: true });
  const { rows } = await pool.query(
    `select job.priority, aged, ready.priority as lane, ready.turn = job.turn as "isSame"
       from book_generation_jobs job join job_ready ready on ready.job_id = job.id where job.id = $1`,
    [id],
  );
  expect(rows).toEqual([{ priority: 4, aged: 0, lane: 4, isSame: true }]);
});

describe("a job that waits for its time", () => {
  test("stands in its new lane when that has come", async () => {
    const soon = await addJob(pool, { runAt: new Date(Date.now() + 300), priority: 8 });
    const other = await addJob(pool, { priority: 3 });
    expect(await setPriority(pool, soon, 2)).toMatchObject({ isChanged: true });
    expect(await claimed(1)).toEqual([other]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await promote(pool)).toBe(1);
    const after = await addJob(pool, { priority: 3 });
    expect(await claimed()).toEqual([soon, after]);
  });

  test("after a failure too; it can still be cancelled", async () => {
    const id = await addJob(pool, { priority: 1 });
    await end(pool, await claimOne(pool), { kind: "failed", delayMs: 60_000 });
    expect(await setPriority(pool, id, 7)).toEqual({
      status: "pending",
      before: 1,
      isChanged: true,
    });
    expect(await requestCancel(pool, id)).toBe("cancelled");
  });
});

test("a claimer whose floor has passed its new turn finds it all the same", async () => {
  const late = await addJob(pool, { priority: 9 });
  const worker = await addWorker(pool);
  const { line } = await claim(pool, worker, 0);
  // As if its turn had been read long before it was written, while the lane went on.
  const floors = { turns: wholeLine.turns.map(() => 1_000_000), returns: line.returns };
  expect((await claim(pool, worker, 1, floors)).jobs).toEqual([]);
  await setPriority(pool, late, 4);
  expect((await claim(pool, worker, 1, floors)).jobs.map(({ id }) => id)).toEqual([late]);
});

test("says when there is nothing to change", async () => {
  const id = await addJob(pool, { priority: 5 });
  const next = await addJob(pool, { priority: 5 });
  expect(await setPriority(pool, id, 5)).toEqual({ status: "pending", before: 5, isChanged: true });
  expect(await claimed()).toEqual([id, next]);
  expect(await setPriority(pool, id, 1)).toEqual({
    status: "processing",
    before: 5,
    isChanged: false,
  });
  expect(await setPriority(pool, 123_456, 1)).toBeUndefined();
});

test("whoever changes it while it is being claimed does not lose it", async () => {
  for (let round = 0; round < 20; round++) {
    const id = await addJob(pool, { priority: 5 });
    const [jobs, changed] = await Promise.all([claimed(1), setPriority(pool, id, 2)]);
    const all = jobs.length > 0 ? jobs : await claimed(1);
    expect([round, all, changed?.isChanged]).toEqual([round, [id], expect.any(Boolean)]);
  }
});

test("one that was put aside stays aside, and comes back into its new lane", async () => {
  await setLimit(pool, { userId: carol }, 1);
  const first = await addJob(pool, { userId: carol });
  const second = await addJob(pool, { userId: carol });
  const third = await addJob(pool, { userId: carol });
  const worker = await addWorker(pool);
  const { jobs } = await claimUnderLimits(pool, worker, 5);
  expect(jobs.map(({ id }) => id)).toEqual([first]);
  expect(await setPriority(pool, third, 2)).toMatchObject({ isChanged: true });
  expect((await claimUnderLimits(pool, worker, 5)).jobs).toEqual([]);
  const [job] = jobs;
  if (job !== undefined) await end(pool, { workerId: worker, job }, { kind: "completed" });
  await unpark(pool);
  const next = await claimUnderLimits(pool, worker, 5);
  expect(next.jobs.map(({ id }) => id)).toEqual([third]);
  expect(await statusOf(pool, second)).toBe("pending");
  await setLimit(pool, { userId: carol }, null);
});
