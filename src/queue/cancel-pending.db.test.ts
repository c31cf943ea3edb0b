import { setTimeout as sleep } from "node:timers/promises";

import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, statusOf } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { cancelPending } from "./cancel-pending.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

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
  await putAside(parked);
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

describe.each(["ready", "scheduled", "parked"] as const)("of two that are %s", (place) => {
  test("with the same turn or time, the one that is not meant stays", async () => {
    const [meant, other] = await addTwo(place);
    expect(await cancelPending(pool, [meant])).toEqual([meant]);
    expect(await left()).toEqual({ ready: 0, scheduled: 0, parked: 0, leases: 0, [place]: 1 });
    expect(await statusOf(pool, other)).toBe("pending");
    expect(await cancelPending(pool, [meant, other])).toEqual([other]);
  });

  test("the one that is being claimed or moved this moment is neither waited for nor touched", async () => {
    const [moving, other] = await addTwo(place);
    await inTransaction(pool, async (client) => {
      await client.query(`select from job_${place} where job_id = $1 for update`, [moving]);
      expect(await atOnce(cancelPending(pool, [moving]))).toEqual([]);
      expect(await atOnce(cancelPending(pool, [moving, other]))).toEqual([other]);
    });
    expect(await statusOf(pool, moving)).toBe("pending");
    expect(await cancelPending(pool, [moving])).toEqual([moving]);
  });
});

/** The first jobs of two users: their turns, and the times for which they are ordered, are the same. */
async function addTwo(place: "ready" | "scheduled" | "parked"): Promise<[number, number]> {
  const runAt = new Date(Date.now() + 60_000);
  const add = async (userId: string): Promise<number> => {
    const id = await addJob(pool, { userId, ...(place === "scheduled" ? { runAt } : {}) });
    if (place === "parked") await putAside(id);
    return id;
  };
  return [
    await add("0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11"),
    await add("1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22"),
  ];
}

async function putAside(id: number): Promise<void> {
  await pool.query(
    `with moved as (delete from job_ready where job_id = $1 returning *)
     insert into job_parked (scope, key, priority, turn, job_id, user_key)
     select 'job_type', 'story_adventure', priority, turn, job_id, user_key from moved`,
    [id],
  );
}

const atOnce = <Answer>(answer: Promise<Answer>): Promise<Answer | "it waits"> =>
  Promise.race([answer, sleep(3000, "it waits" as const)]);

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
