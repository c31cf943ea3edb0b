import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end } from "../../test/support/jobs.ts";
import { holdLease } from "./hold.ts";
import { LeaseLost } from "./outcome.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

test("a lease that is held is ended by nobody before the holder's transaction is", async () => {
  await addJob(pool);
  const held = await claimOne(pool);
  const client = await pool.connect();
  try {
    await client.query("begin");
    await holdLease(client, { jobId: held.job.id, attempt: held.job.attempt });
    let hasEnded = false;
    const ending = end(pool, held, { kind: "released" }).then(() => {
      hasEnded = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(hasEnded).toBe(false);
    await client.query("commit");
    await ending;
  } finally {
    client.release();
  }
});

test("another attempt's lease, or another job's, is lost", async () => {
  await addJob(pool);
  await addJob(pool);
  const { job } = await claimOne(pool);
  const other = await claimOne(pool);
  // Both run; an attempt that was, and one that the other job has not had.
  await expect(holdLease(pool, { jobId: job.id, attempt: 2 })).rejects.toThrow(LeaseLost);
  await end(pool, other, { kind: "completed" });
  await expect(holdLease(pool, { jobId: other.job.id, attempt: 1 })).rejects.toThrow(LeaseLost);
  await expect(holdLease(pool, { jobId: job.id, attempt: 1 })).resolves.toBeUndefined();
});
