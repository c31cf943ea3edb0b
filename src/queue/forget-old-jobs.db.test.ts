import { setTimeout as sleep } from "node:timers/promises";

import type { PoolClient } from "pg";
import { afterEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, statusOf } from "../../test/support/jobs.ts";
import { createQueue } from "./create-queue.ts";
import { enqueue } from "./enqueue.ts";
import { countOldJobs, forgetOldJobs } from "./forget-old-jobs.ts";
import { inQueueTransaction } from "./in-queue-transaction.ts";
import { lockEndedBooks } from "./lock-ended-books.ts";
import { retry } from "./retry.ts";

const { pool, url } = await openTestDatabase();
const later = (): Date => new Date(Date.now() + 60_000);

const tables = (
  "job_ready job_scheduled job_parked job_leases job_keys job_inputs " +
  "job_stages job_steps job_progress job_events job_artifacts"
).split(" ");

afterEach(async () => {
  await pool.query(
    `truncate book_generation_jobs, job_results, ${tables.join(", ")} restart identity`,
  );
});

async function endedJob(
  kind: "completed" | "hopeless" = "hopeless",
  key?: string,
): Promise<number> {
  const job = await addJob(pool, {
    stages: ["write"],
    ...(key !== undefined && { idempotencyKey: key }),
  });
  await end(pool, await claimOne(pool), { kind });
  return job;
}

/** Rows anywhere that belong to no job. */
async function orphans(): Promise<string[]> {
  const found: string[] = [];
  for (const table of tables) {
    const { rowCount } = await pool.query(
      `select from ${table} one where not exists (select from book_generation_jobs where id = one.job_id)`,
    );
    if (rowCount !== 0) found.push(`${rowCount} in ${table}`);
  }
  return found;
}

async function jobIds(): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    "select id from book_generation_jobs order by id",
  );
  return rows.map(({ id }) => id);
}

/** JavaScript cuts a moment off at its millisecond: what ended within this very one would not be before it. */
async function aMomentLater(): Promise<Date> {
  await sleep(5);
  return new Date();
}

test("whole books that ended before are forgotten, with everything that belongs to them", async () => {
  const old = await endedJob("hopeless", "order 1");
  await retry(pool, { ids: [old] });
  await end(pool, await claimOne(pool), { kind: "completed" });
  const moment = await aMomentLater();
  const young = await endedJob("completed", "order 2");
  const counted = await countOldJobs(pool, { endedBefore: moment });
  const forgotten = await forgetOldJobs(pool, { endedBefore: moment });
  expect(forgotten).toEqual({ jobs: 2, books: 1, since: expect.any(Date) });
  expect(counted).toEqual(forgotten);
  expect(await jobIds()).toEqual([young]);
  expect(await orphans()).toEqual([]);
  // Its key is free again: the same order makes a new job.
  expect(await addJob(pool, { idempotencyKey: "order 1" })).toBeGreaterThan(young);
  expect(await addJob(pool, { idempotencyKey: "order 2" })).toBe(young);
});

test("a book that waits, runs, or is being tried again stays, with its first run", async () => {
  const retried = await endedJob();
  const [again] = await retry(pool, { ids: [retried] });
  await claimOne(pool);
  const waiting = await addJob(pool);
  const forLater = await addJob(pool, { runAt: later() });
  const nothing = { jobs: 0, books: 0, since: undefined };
  expect(await countOldJobs(pool, { endedBefore: later() })).toEqual(nothing);
  expect(await forgetOldJobs(pool, { endedBefore: later() })).toEqual(nothing);
  expect(await jobIds()).toEqual([retried, again?.jobId, waiting, forLater]);
});

test("a book whose newest run is young stays, however old the first is", async () => {
  const first = await endedJob();
  const moment = await aMomentLater();
  await retry(pool, { ids: [first] });
  await end(pool, await claimOne(pool), { kind: "completed" });
  expect((await forgetOldJobs(pool, { endedBefore: moment })).books).toBe(0);
  expect(await jobIds()).toHaveLength(2);
});

test("a retry that comes while its book is being forgotten waits, and finds nothing", async () => {
  const job = await endedJob();
  const waiting = await inQueueTransaction(pool, undefined, async (db) => {
    const [book] = await lockEndedBooks(db, [job], later());
    const retried = retry(pool, { ids: [job] });
    await isBlocked();
    await db.query({ text: "select forget_jobs($1)", values: [book?.jobIds] });
    // In an object: a promise that is returned is awaited before the commit.
    return { retried };
  });
  expect(await waiting.retried).toEqual([]);
  expect([await jobIds(), await orphans()]).toEqual([[], []]);
});

test("a book that is being tried again this instant is passed over, and nobody waits", async () => {
  const job = await endedJob();
  const other = await endedJob();
  const client = await pool.connect();
  await client.query("begin");
  const [again] = await retry(client, { ids: [job] });
  const forgotten = await forgetOldJobs(pool, { endedBefore: later() });
  await finish(client);
  expect(forgotten).toMatchObject({ jobs: 1, books: 1 });
  expect(await jobIds()).toEqual([job, again?.jobId]);
  expect(await statusOf(pool, other)).toBeUndefined();
});

test("a run that was committed after the book was found, before it was locked, is seen", async () => {
  const job = await endedJob();
  const found = [job];
  await retry(pool, { ids: [job] });
  const books = await inQueueTransaction(pool, undefined, (db) =>
    lockEndedBooks(db, found, later()),
  );
  expect(books).toEqual([]);
});

test("beside workers, retries and other clean-ups: no run without its book, no row without its job", async () => {
  for (let count = 0; count < 30; count++) await endedJob();
  const answers = await Promise.all([
    ...Array.from({ length: 3 }, () => forgetOldJobs(pool, { endedBefore: later() })),
    ...Array.from({ length: 30 }, (_, index) => retry(pool, { ids: [index + 1] })),
    ...Array.from({ length: 10 }, () => addJob(pool)),
  ]);
  const forgotten = answers.slice(0, 3) as Awaited<ReturnType<typeof forgetOldJobs>>[];
  const retried = answers.slice(3, 33).flat() as Awaited<ReturnType<typeof retry>>;
  const left = new Set(await jobIds());
  const books = forgotten.reduce((sum, one) => sum + one.books, 0);
  expect(books + retried.length).toBe(30);
  expect(retried.filter(({ jobId, parentId }) => !left.has(jobId) || !left.has(parentId))).toEqual(
    [],
  );
  expect(left.size).toBe(10 + 2 * retried.length);
  expect(await orphans()).toEqual([]);
});

test("a queue with tables of its own forgets its own jobs", async () => {
  const queue = createQueue({ url, schema: "shop", prefix: "my_" });
  await queue.install();
  const job = await queue.add("mail", {});
  const other = await endedJob();
  await queue.cancel(job);
  const forgotten = await forgetOldJobs(queue.pool, { endedBefore: later() }, queue.place);
  const left = await queue.read(job);
  await queue.close();
  expect([forgotten.jobs, left]).toEqual([1, undefined]);
  expect(await statusOf(pool, other)).toBe("failed");
});

async function isBlocked(): Promise<void> {
  for (let look = 0; look < 500; look++) {
    const { rows } = await pool.query<{ blocked: boolean }>(
      "select count(*) > 0 as blocked from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows[0]?.blocked === true) return;
  }
  throw new Error("nobody waits");
}

async function finish(client: PoolClient): Promise<void> {
  await client.query("commit");
  client.release();
}

test("more jobs than are looked at in one go: none is passed over", async () => {
  const jobs = Array.from({ length: 5001 }, () => ({ jobType: "story_adventure", input: {} }));
  await enqueue(pool, jobs);
  await pool.query("delete from job_ready");
  await pool.query("update book_generation_jobs set status = 'cancelled', completed_at = now()");
  expect(await forgetOldJobs(pool, { endedBefore: later() })).toMatchObject({ jobs: 5001 });
  expect(await countOldJobs(pool, { endedBefore: later() })).toMatchObject({ jobs: 0 });
});
