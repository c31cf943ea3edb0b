import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, statusOf } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { cancelPending } from "./cancel-pending.ts";

const { pool } = await openTestDatabase();

const left = async (): Promise<unknown> =>
  (
    await pool.query(
      `select (select count(*)::int from job_ready) as ready, (select count(*)::int from job_scheduled) as scheduled,
              (select count(*)::int from job_parked) as parked, (select count(*)::int from job_leases) as leases`,
    )
  ).rows[0];

test("jobs that wait are cancelled wherever they wait; those that run, have ended or are not meant stay as they are", async () => {
  await addJob(pool);
  const running = (await claimOne(pool)).job.id;
  const ready = await addJob(pool);
  const scheduled = await addJob(pool, { runAt: new Date(Date.now() + 60_000) });
  const parked = await addJob(pool);
  await pool.query(
    `with moved as (delete from job_ready where job_id = $1 returning *)
     insert into job_parked (scope, key, priority, turn, job_id, user_key)
     select 'job_type', 'story_adventure', priority, turn, job_id, user_key from moved`,
    [parked],
  );
  const other = await addJob(pool);
  const ids = [ready, scheduled, parked, running, 999_999];
  expect(new Set(await cancelPending(pool, ids))).toEqual(new Set([ready, scheduled, parked]));
  expect(await cancelPending(pool, ids)).toEqual([]);
  for (const id of [ready, scheduled, parked]) expect(await statusOf(pool, id)).toBe("cancelled");
  expect([await statusOf(pool, running), await statusOf(pool, other)]).toEqual([
    "processing",
    "pending",
  ]);
  expect(await left()).toEqual({ ready: 1, scheduled: 0, parked: 0, leases: 1 });
});

test("a job that is being claimed is neither waited for nor touched", async () => {
  const [one, two] = [await addJob(pool), await addJob(pool)];
  await inTransaction(pool, async (client) => {
    await client.query("select from job_ready where job_id = $1 for update", [one]);
    expect(await cancelPending(pool, [one, two])).toEqual([two]);
  });
  expect(await statusOf(pool, one)).toBe("pending");
  expect(await cancelPending(pool, [one])).toEqual([one]);
});

test("thousands go in one call", async () => {
  const { rows } = await pool.query<{ id: number }>(
    `select unnest(job_ids)::float8 as id
       from enqueue_jobs(p_job_types => array_fill('a'::text, array[2500]), p_inputs => array_fill('{}'::text, array[2500]))`,
  );
  expect(
    await cancelPending(
      pool,
      rows.map(({ id }) => id),
    ),
  ).toHaveLength(2500);
});
