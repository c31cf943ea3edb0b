import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, statusOf } from "../../test/support/jobs.ts";
import { requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { emptyBatch, flush } from "./flush.ts";
import type { Job } from "./job.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

const complete = async (workerId: number, jobs: readonly Job[]): Promise<number[]> => {
  const completions = jobs.map(({ id, attempt }) => ({ jobId: id, attempt }));
  const { completed } = await flush(pool, workerId, { ...emptyBatch, completions });
  return completed.toSorted((a, b) => a - b);
};

test("many at once are completed, each once", async () => {
  const ids = [await addJob(pool), await addJob(pool), await addJob(pool)];
  const { workerId, job } = await claimOne(pool);
  const { jobs } = await claim(pool, workerId, 9);
  expect(await complete(workerId, [job, ...jobs])).toEqual(ids);
  expect(await complete(workerId, [job, ...jobs])).toEqual([]);
});

test("an older attempt completes nothing, although the same worker holds the job again", async () => {
  const id = await addJob(pool);
  const older = await claimOne(pool);
  await end(pool, older, { kind: "released" });
  const [newer] = (await claim(pool, older.workerId, 1)).jobs;
  expect(await complete(older.workerId, [older.job])).toEqual([]);
  expect(await statusOf(pool, id)).toBe("processing");
  expect(await complete(older.workerId, newer === undefined ? [] : [newer])).toEqual([id]);
});

test("another worker's job is not completed, nor one that was asked to stop before", async () => {
  const [theirs, stopped] = [await addJob(pool), await addJob(pool)];
  const their = await claimOne(pool);
  const ours = await claimOne(pool);
  await requestCancel(pool, stopped);
  expect(await complete(ours.workerId, [their.job, ours.job])).toEqual([]);
  expect(await statusOf(pool, theirs)).toBe("processing");
  expect(await statusOf(pool, stopped)).toBe("processing");
});
