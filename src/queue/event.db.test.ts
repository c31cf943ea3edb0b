import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, type Held } from "../../test/support/jobs.ts";
import type { JobNews } from "./event.ts";
import { emptyBatch, flush } from "./flush.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

async function tell(
  { workerId, job }: Held,
  news: Omit<JobNews, "jobId" | "attempt">[],
): Promise<number> {
  const lease = { jobId: job.id, attempt: job.attempt };
  const batch = { ...emptyBatch, news: news.map((one) => ({ ...lease, ...one })) };
  return (await flush(pool, workerId, batch)).held.size;
}

async function told(jobId: number): Promise<string[]> {
  const { rows } = await pool.query<{ type: string }>(
    "select type from job_events where job_id = $1 and type like 'test.%' order by seq",
    [jobId],
  );
  return rows.map(({ type }) => type);
}

test("what is told together is told in the order given", async () => {
  const id = await addJob(pool);
  const types = Array.from({ length: 9 }, (_, n) => `test.${n}`);
  expect(
    await tell(
      await claimOne(pool),
      types.map((type) => ({ type, data: "{}" })),
    ),
  ).toBe(1);
  expect(await told(id)).toEqual(types);
});

test("a worker is not heard on a job that another holds", async () => {
  const id = await addJob(pool);
  const held = await claimOne(pool);
  await addJob(pool);
  const { workerId } = await claimOne(pool);
  expect(await tell({ ...held, workerId }, [{ type: "test.stolen", data: "{}" }])).toBe(0);
  expect(await tell({ ...held, workerId: await addWorker(pool) }, [{ overall: 50 }])).toBe(0);
  expect(await told(id)).toEqual([]);
});
