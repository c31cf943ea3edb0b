import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";
import { afterEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, eventually } from "../../test/support/jobs.ts";
import { quickLeaseTimes } from "../../test/support/quick-lease-times.ts";
import { inTransaction } from "../db/database.ts";
import { requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { readNewestRun } from "./read.ts";
import type { Handler } from "./run-job.ts";
import { startWorker, type Worker } from "./worker.ts";

const { pool, url } = await openTestDatabase();
const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

function work(handler: Handler): Worker {
  const worker = startWorker({
    pool,
    url,
    handler,
    concurrency: 2,
    times: quickLeaseTimes,
    pollMs: 200,
    random: () => 0,
    log: () => {},
  });
  workers.push(worker);
  return worker;
}

const isIn = async (jobId: number, status: string): Promise<boolean> =>
  (await readNewestRun(pool, jobId))?.status === status;

test("a claim whose reply was lost is handed back and done, or cancelled when that was asked for", async () => {
  work(async () => async () => {});
  await eventually("the worker signed on", async () => {
    const { rows } = await pool.query("select id from workers where state = 'alive'");
    return rows.length === 1;
  });
  const { rows } = await pool.query<{ id: number }>("select id from workers where state = 'alive'");
  // Claimed in the worker's name by somebody else, before it could see them: just what a lost reply leaves behind.
  const [lost, unwanted] = await inTransaction(pool, async (client) => {
    const ids = [await addJob(client), await addJob(client)];
    await claim(client, rows[0]?.id ?? 0, 2);
    return ids;
  });
  await requestCancel(pool, unwanted ?? 0);
  await eventually("the lost one is done", () => isIn(lost ?? 0, "completed"));
  await eventually("the unwanted one ended", async () => {
    const job = await readNewestRun(pool, unwanted ?? 0);
    return job?.completedAt != null;
  });
  expect(await readNewestRun(pool, lost ?? 0)).toMatchObject({ attempt: 2, retryCount: 0 });
});

test("connections that are cut in the middle of a transaction harm nobody", async () => {
  let runs = 0;
  work(async () => {
    runs++;
    return async (db) => {
      if (runs > 1) return;
      await db.query(sql`select pg_terminate_backend(pg_backend_pid())`);
    };
  });
  const id = await addJob(pool);
  await eventually("the job is done", () => isIn(id, "completed"));
  expect(await readNewestRun(pool, id)).toMatchObject({ retryCount: 0 });
  expect(runs).toBe(2);
});

test("a job that is cancelled stops within a second, wherever the asking comes from", async () => {
  let stopped = 0;
  work(async (_job, { signal }) => {
    await sleep(60_000, undefined, { signal }).catch(() => {});
    stopped = performance.now();
    return async () => {};
  });
  const id = await addJob(pool);
  await eventually("it runs", () => isIn(id, "processing"));
  const asked = performance.now();
  await requestCancel(pool, id);
  await eventually("it is cancelled", () => isIn(id, "cancelled"));
  expect(stopped - asked).toBeLessThan(1000);
});

test("stopping hands running jobs back, without a failure counted", async () => {
  const worker = work(async (_job, { signal }) => {
    await sleep(60_000, undefined, { signal });
    return async () => {};
  });
  const id = await addJob(pool);
  await eventually("it runs", () => isIn(id, "processing"));
  await worker.stop();
  expect(await readNewestRun(pool, id)).toMatchObject({
    status: "pending",
    retryCount: 0,
    attempt: 1,
  });
  await pool.query(sql`select forget_jobs(array[${id}::bigint])`);
});

test("a failure whose words the database cannot hold is written all the same", async () => {
  work(async () => {
    throw Object.assign(new Error("no\0thing"), { retry: "never", code: "odd" });
  });
  const id = await addJob(pool);
  await eventually("it has failed", () => isIn(id, "failed"));
  expect(await readNewestRun(pool, id)).toMatchObject({ errorMessage: "nothing", retryCount: 1 });
});
