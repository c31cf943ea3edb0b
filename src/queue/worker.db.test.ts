import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";
import { afterEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, eventually } from "../../test/support/jobs.ts";
import { quickLeaseTimes } from "../../test/support/quick-lease-times.ts";
import { inTransaction } from "../db/database.ts";
import { requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import type { Handler } from "./handler.ts";
import { pause, resume, setLimit } from "./limit.ts";
import { readNewestRun } from "./read.ts";
import { startWorker, type Worker } from "./worker.ts";

const { pool, url } = await openTestDatabase();
const workers: Worker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});

function work(handler: Handler, concurrency = 2): Worker {
  const worker = startWorker({
    pool,
    url,
    handler,
    concurrency,
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

test("two workers keep the limits together, whatever they have to do, and come to an end of it", async () => {
  const ann = "00000000-0000-4000-8000-00000000000a";
  const bob = "00000000-0000-4000-8000-00000000000b";
  const now = new Map<string, number>();
  const most = new Map<string, number>();
  const count = (key: string, change: number): void => {
    const running = (now.get(key) ?? 0) + change;
    now.set(key, running);
    most.set(key, Math.max(most.get(key) ?? 0, running));
  };
  await setLimit(pool, { queue: true }, 3);
  await setLimit(pool, { eachUser: true }, 2);
  const handler: Handler = async (job) => {
    for (const key of ["all", String(job.userId)]) count(key, 1);
    await sleep(1);
    for (const key of ["all", String(job.userId)]) count(key, -1);
  };
  work(handler, 10);
  work(handler, 10);
  const ids = await Promise.all(
    Array.from({ length: 60 }, (_, n) => addJob(pool, { userId: n % 3 ? ann : bob })),
  );
  await eventually("all are done", async () => {
    const ended = await Promise.all(ids.map((id) => isIn(id, "completed")));
    return ended.every(Boolean);
  });
  await setLimit(pool, { queue: true }, null);
  await setLimit(pool, { eachUser: true }, null);
  expect(Object.fromEntries(most)).toEqual({ all: 3, [ann]: 2, [bob]: 2 });
});

test("a paused queue starts nothing, a job in the middle goes on, and resuming is heard of", async () => {
  const seen: number[] = [];
  const { promise: isReleased, resolve: release } = Promise.withResolvers<void>();
  work(async (job) => {
    seen.push(job.id);
    if (seen.length === 1) await isReleased;
  });
  const running = await addJob(pool);
  await eventually("it has started", () => seen.length === 1);
  await pause(pool, { queue: true });
  const waiting = await addJob(pool);
  release();
  await eventually("it is done", () => isIn(running, "completed"));
  await sleep(300);
  expect(seen).toEqual([running]);
  await resume(pool, { queue: true });
  await eventually("the other one is done", () => isIn(waiting, "completed"));
});

test("a handler may stop its worker before it first waits: it ends, and the jobs behind it go back", async () => {
  const ids = [await addJob(pool), await addJob(pool), await addJob(pool)];
  const stopped = Promise.withResolvers<void>();
  const worker = work(() => {
    worker.stop().then(stopped.resolve, stopped.reject);
    return Promise.resolve();
  }, 3);
  await stopped.promise;
  const runs = await Promise.all(ids.map((id) => readNewestRun(pool, id)));
  expect(runs.map((run) => run?.status)).toEqual(["completed", "pending", "pending"]);
});
