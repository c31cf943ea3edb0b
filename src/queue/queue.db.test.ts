import sql from "sql-template-tag";
import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker } from "../../test/support/jobs.ts";
import { confirmCancel, requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { complete } from "./complete.ts";
import { fail } from "./fail.ts";
import type { Job, Lease } from "./job.ts";
import { readNewestRun } from "./read.ts";
import { signOff } from "./register.ts";
import { release } from "./release.ts";
import { renew } from "./renew.ts";
import { rescue } from "./rescue.ts";
import { snooze } from "./snooze.ts";
import { readStep, saveStep } from "./step.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("truncate book_generation_jobs, workers cascade");
});

const leaseOf = (job: Job): Lease => ({ jobId: job.id, attempt: job.attempt });
const again = { code: "test", message: "It broke.", again: true, delayMs: 0 };

async function claimOne(): Promise<Job> {
  const [job] = await claim(pool, await addWorker(pool), 1);
  if (job === undefined) throw new Error("nothing to claim");
  return job;
}

async function statusOf(jobId: number): Promise<string | undefined> {
  return (await readNewestRun(pool, jobId))?.status;
}

describe("order", () => {
  test("the most urgent first, first in first out within a priority", async () => {
    const late = await addJob(pool, { priority: 10 });
    const first = await addJob(pool, { priority: 5 });
    const second = await addJob(pool, { priority: 5 });
    const urgent = await addJob(pool, { priority: 1 });
    const jobs = await claim(pool, await addWorker(pool), 4);
    expect(jobs.map((job) => job.id)).toEqual([urgent, first, second, late]);
  });

  test("ten workers asking at once never get the same job twice", async () => {
    for (let n = 0; n < 30; n++) await addJob(pool);
    const workers = await Promise.all(Array.from({ length: 10 }, () => addWorker(pool)));
    const claimed = (await Promise.all(workers.map((worker) => claim(pool, worker, 3)))).flat();
    expect(new Set(claimed.map((job) => job.id)).size).toBe(claimed.length);
    expect(claimed.length).toBe(30);
  });

  test("a job is not claimed before its time", async () => {
    const id = await addJob(pool);
    await pool.query(
      sql`update book_generation_jobs set run_at = now() + interval '1 minute' where id = ${id}`,
    );
    expect(await claim(pool, await addWorker(pool), 1)).toEqual([]);
  });

  test("a worker that was declared dead gets no job", async () => {
    await addJob(pool);
    const worker = await addWorker(pool);
    await rescue(pool, -1);
    expect(await claim(pool, worker, 1)).toEqual([]);
  });
});

describe("the retry rule", () => {
  test("three runs in all, then failed, with retry_count 3", async () => {
    const id = await addJob(pool, { maxRetries: 3 });
    for (const expected of ["pending", "pending", "failed"]) {
      expect(await fail(pool, leaseOf(await claimOne()), again)).toBe(expected);
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
    expect(await fail(pool, leaseOf(await claimOne()), { ...again, again: false })).toBe("failed");
    expect(await readNewestRun(pool, id)).toMatchObject({ status: "failed", retryCount: 1 });
  });

  test("a retry waits for its delay", async () => {
    await addJob(pool);
    await fail(pool, leaseOf(await claimOne()), { ...again, delayMs: 60_000 });
    expect(await claim(pool, await addWorker(pool), 1)).toEqual([]);
  });

  test("handing back and waiting count no failure", async () => {
    const id = await addJob(pool);
    await release(pool, leaseOf(await claimOne()));
    await snooze(pool, leaseOf(await claimOne()), { code: "w", message: "Full.", delayMs: 0 });
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
    const old = leaseOf(await claimOne());
    await release(pool, old);
    const current = leaseOf(await claimOne());
    await requestCancel(pool, id);
    expect(await complete(pool, old)).toBe(false);
    expect(await fail(pool, old, again)).toBe("lease_lost");
    expect(await release(pool, old)).toBe(false);
    expect(await snooze(pool, old, { code: "w", message: "Full.", delayMs: 0 })).toBe(false);
    expect(await confirmCancel(pool, old)).toBe(false);
    expect(await statusOf(id)).toBe("processing");
    expect(await confirmCancel(pool, current)).toBe(true);
  });

  test("a finished job never changes, not even by hand", async () => {
    const id = await addJob(pool);
    await complete(pool, leaseOf(await claimOne()));
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
    ).rejects.toThrow(/processing/);
    await expect(
      pool.query(sql`update book_generation_jobs set status = 'completed' where id = ${id}`),
    ).rejects.toThrow(/finished/);
  });
});

describe("rescue", () => {
  test("a silent worker's job goes back without a failure counted; its zombie is refused", async () => {
    const id = await addJob(pool);
    const lost = await claimOne();
    await pool.query("update workers set beat_at = now() - interval '11 seconds'");
    expect(await rescue(pool, 10_000)).toEqual([{ jobId: id, status: "pending" }]);
    expect(await complete(pool, leaseOf(lost))).toBe(false);
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
      await claimOne();
      await rescue(pool, -1);
    }
    expect(await readNewestRun(pool, id)).toMatchObject({
      status: "failed",
      errorCode: "crashes_the_worker",
      retryCount: 0,
    });
  });
});

describe("cancel", () => {
  test("a pending job is cancelled at once", async () => {
    const id = await addJob(pool);
    expect(await requestCancel(pool, id)).toBe("cancelled");
    expect(await claim(pool, await addWorker(pool), 1)).toEqual([]);
  });

  test("a running job is asked, and is cancelled even when it fails, is handed back or loses its worker", async () => {
    const ways = [
      async (job: Job) => void (await fail(pool, leaseOf(job), again)),
      async (job: Job) => void (await release(pool, leaseOf(job))),
      async () => void (await rescue(pool, -1)),
    ];
    for (const end of ways) {
      const id = await addJob(pool);
      const job = await claimOne();
      expect(await requestCancel(pool, id)).toBe("processing");
      await end(job);
      expect(await statusOf(id)).toBe("cancelled");
    }
  });
});

describe("steps", () => {
  const key = { stageName: "s", part: 1, try: 1, inputHash: "h", engineVersion: "1" };

  test("a result is kept once, and found again by its key alone", async () => {
    await addJob(pool);
    const job = await claimOne();
    expect(await readStep(pool, job, key)).toBeUndefined();
    expect(await saveStep(pool, job, key, { value: 1 })).toBe(true);
    expect(await saveStep(pool, job, key, { value: 2 })).toBe(false);
    expect(await readStep(pool, job, key)).toEqual({ value: 1 });
    for (const other of [{ part: 2 }, { try: 2 }, { inputHash: "x" }, { engineVersion: "2" }]) {
      expect(await readStep(pool, job, { ...key, ...other })).toBeUndefined();
    }
  });

  test("a zombie's result does not count", async () => {
    await addJob(pool);
    const job = await claimOne();
    await rescue(pool, -1);
    await expect(saveStep(pool, job, key, { value: 1 })).rejects.toThrow("lease");
    await claimOne();
    await expect(saveStep(pool, job, key, { value: 1 })).rejects.toThrow("lease");
    expect(await readStep(pool, job, key)).toBeUndefined();
  });
});
