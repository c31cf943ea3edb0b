import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";
import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import {
  addJob,
  addWorker,
  claimOne,
  end,
  endingKinds,
  statusOf,
} from "../../test/support/jobs.ts";
import { requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { promote } from "./promote.ts";
import { readNewestRun } from "./read.ts";
import { signOff } from "./register.ts";
import { renew } from "./renew.ts";
import { rescue } from "./rescue.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("truncate workers");
});

const claimed = async (count: number): Promise<number[]> =>
  (await claim(pool, await addWorker(pool), count)).jobs.map((job) => job.id);

describe("order", () => {
  test("the most urgent first, first in first out within a priority", async () => {
    const late = await addJob(pool, { priority: 10 });
    const first = await addJob(pool, { priority: 5 });
    const second = await addJob(pool, { priority: 5 });
    const urgent = await addJob(pool, { priority: 1 });
    expect(await claimed(4)).toEqual([urgent, first, second, late]);
  });

  test("ten workers asking at once never get the same job twice", async () => {
    for (let n = 0; n < 30; n++) await addJob(pool);
    const workers = await Promise.all(Array.from({ length: 10 }, () => addWorker(pool)));
    const claims = await Promise.all(workers.map((worker) => claim(pool, worker, 3)));
    const jobs = claims.flatMap((one) => one.jobs);
    expect(new Set(jobs.map((job) => job.id)).size).toBe(jobs.length);
    expect(jobs.length).toBe(30);
  });

  test("a job is not claimed before its time", async () => {
    const later = await addJob(pool, { runAt: new Date(Date.now() + 400) });
    expect(await statusOf(pool, later)).toBe("pending");
    expect(await promote(pool)).toBe(0);
    expect(await claimed(1)).toEqual([]);
    await sleep(450);
    expect(await promote(pool)).toBe(1);
    expect(await claimed(1)).toEqual([later]);
  });

  test("a worker that was declared dead gets no job", async () => {
    await addJob(pool);
    const worker = await addWorker(pool);
    await rescue(pool, -1);
    // That somebody else lives does not help it.
    await addWorker(pool);
    expect((await claim(pool, worker, 1)).jobs).toEqual([]);
  });
});

describe("the retry rule", () => {
  test("three runs in all, then failed, with retry_count 3", async () => {
    const id = await addJob(pool, { maxRetries: 3 });
    for (const expected of ["pending", "pending", "failed"]) {
      expect(await end(pool, await claimOne(pool), { kind: "failed" })).toBe(expected);
    }
    const job = await readNewestRun(pool, id);
    expect(job).toMatchObject({
      status: "failed",
      retryCount: 3,
      attempt: 3,
      errorMessage: "It broke.",
    });
  });

  test("what can never work fails at once", async () => {
    const id = await addJob(pool);
    expect(await end(pool, await claimOne(pool), { kind: "hopeless" })).toBe("failed");
    expect(await readNewestRun(pool, id)).toMatchObject({ status: "failed", retryCount: 1 });
  });

  test("a retry waits for its delay", async () => {
    await addJob(pool);
    await end(pool, await claimOne(pool), { kind: "failed", delayMs: 60_000 });
    expect(await claimed(1)).toEqual([]);
  });

  test("handing back and waiting count no failure", async () => {
    const id = await addJob(pool);
    await end(pool, await claimOne(pool), { kind: "released" });
    await end(pool, await claimOne(pool), { kind: "waiting" });
    expect(await readNewestRun(pool, id)).toMatchObject({
      status: "pending",
      retryCount: 0,
      attempt: 2,
    });
  });
});

describe("the fence", () => {
  test("an old attempt can neither complete, fail, release, snooze nor cancel what a newer one holds", async () => {
    const id = await addJob(pool);
    const old = await claimOne(pool);
    await end(pool, old, { kind: "released" });
    const current = await claimOne(pool);
    // The same worker may hold a newer attempt: its name is no fence.
    for (const workerId of [old.workerId, current.workerId]) {
      for (const kind of endingKinds) {
        expect(await end(pool, { workerId, job: old.job }, { kind })).toBeUndefined();
      }
    }
    expect(await statusOf(pool, id)).toBe("processing");
    expect(await end(pool, current, { kind: "completed" })).toBe("completed");
  });

  test("a finished job never changes, not even by hand", async () => {
    const id = await addJob(pool);
    await end(pool, await claimOne(pool), { kind: "completed" });
    await expect(
      pool.query(
        sql`update book_generation_jobs set status = 'pending', completed_at = null where id = ${id}`,
      ),
    ).rejects.toThrow(/never changes/);
    expect(await requestCancel(pool, id)).toBeUndefined();
  });

  test("impossible rows are refused by the table itself", async () => {
    const id = await addJob(pool);
    await expect(
      pool.query(sql`update book_generation_jobs set status = 'processing' where id = ${id}`),
    ).rejects.toThrow(/state_is_possible/);
    await expect(
      pool.query(sql`update book_generation_jobs set status = 'completed' where id = ${id}`),
    ).rejects.toThrow(/state_is_possible/);
  });
});

describe("rescue", () => {
  test("a silent worker's job goes back without a failure counted; its zombie is refused", async () => {
    const id = await addJob(pool);
    const lost = await claimOne(pool);
    await pool.query("update workers set beat_at = now() - interval '11 seconds'");
    expect(await rescue(pool, 10_000)).toEqual([{ jobId: id, status: "pending" }]);
    expect(await end(pool, lost, { kind: "completed" })).toBeUndefined();
    expect(await readNewestRun(pool, id)).toMatchObject({ retryCount: 0, rescueCount: 1 });
  });

  test("a worker that beats is never rescued", async () => {
    await addJob(pool);
    const worker = await addWorker(pool);
    await claim(pool, worker, 1);
    await pool.query("update workers set beat_at = now() - interval '11 seconds'");
    expect(await renew(pool, worker)).toBe(true);
    expect(await rescue(pool, 10_000)).toEqual([]);
  });

  test("a worker that was declared dead hears it at its next heartbeat", async () => {
    const worker = await addWorker(pool);
    await rescue(pool, -1);
    expect(await renew(pool, worker)).toBe(false);
  });

  test("a job whose worker signed off without handing it back is rescued too", async () => {
    const id = await addJob(pool);
    const worker = await addWorker(pool);
    await claim(pool, worker, 1);
    await signOff(pool, worker);
    expect(await rescue(pool, 10_000)).toEqual([{ jobId: id, status: "pending" }]);
  });

  test("a job that takes three workers down with it fails and says so", async () => {
    const id = await addJob(pool);
    for (let death = 0; death < 3; death++) {
      await claimOne(pool);
      await rescue(pool, -1);
    }
    expect(await readNewestRun(pool, id)).toMatchObject({
      status: "failed",
      errorCode: "crashes_the_worker",
      retryCount: 0,
    });
  });
});
