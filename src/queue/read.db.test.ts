import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end } from "../../test/support/jobs.ts";
import { readRuns } from "./read-runs.ts";
import { readHeldJobs, readJob, readNewestRun } from "./read.ts";
import { retry } from "./retry.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

/** Two books, each with a run that failed and its retry: the second of the runs is newer than all of the first's. */
async function addTwoBooks(): Promise<{ book: number; runs: number[] }[]> {
  const books = [];
  for (let n = 0; n < 2; n++) {
    const book = await addJob(pool);
    await end(pool, await claimOne(pool), { kind: "hopeless" });
    const [again] = await retry(pool, { ids: [book] });
    await end(pool, await claimOne(pool), { kind: "hopeless" });
    books.push({ book, runs: [again?.jobId ?? 0, book] });
  }
  return books;
}

test("each book has its own runs, the newest first; a retry's number names no book", async () => {
  const books = await addTwoBooks();
  for (const { book, runs } of books) {
    const read = await readRuns(pool, book);
    expect(read.map(({ jobId }) => jobId)).toEqual(runs);
    expect(read.map(({ parentJobId }) => parentJobId)).toEqual([book, null]);
    expect((await readNewestRun(pool, book))?.id).toBe(runs[0]);
    expect((await readJob(pool, book))?.id).toBe(book);
    expect(await readRuns(pool, runs[0] ?? 0)).toEqual([]);
    expect(await readNewestRun(pool, runs[0] ?? 0)).toBeUndefined();
  }
});

test("a worker's held jobs are its own", async () => {
  await addJob(pool);
  await addJob(pool);
  const [one, two] = [await claimOne(pool), await claimOne(pool)];
  const held = { attempt: 1, cancelRequested: false };
  expect(await readHeldJobs(pool, one.workerId)).toEqual([{ id: one.job.id, ...held }]);
  expect(await readHeldJobs(pool, two.workerId)).toEqual([{ id: two.job.id, ...held }]);
});
