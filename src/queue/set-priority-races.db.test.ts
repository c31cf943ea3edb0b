import { setTimeout as sleep } from "node:timers/promises";

import type { PoolClient } from "pg";
import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { promote } from "./promote.ts";
import { type Reprioritised, setPriority } from "./set-priority.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("truncate job_scheduled");
});

const ann = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
const bob = "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22";
const runAt = new Date(Date.now() + 3_600_000);

/** As a claim does with a job whose user is at his limit. */
const putAside = async (db: Pick<PoolClient, "query">, id: number): Promise<unknown> =>
  db.query(
    `with moved as (delete from job_ready where job_id = $1 returning *)
     insert into job_parked (scope, key, priority, turn, job_id, user_key)
     select 'user', user_key, priority, turn, job_id, user_key from moved`,
    [id],
  );

type Place = "ready" | "scheduled" | "parked";

async function add(place: Place, userId: string): Promise<number> {
  const id = await addJob(pool, { userId, ...(place === "scheduled" ? { runAt } : {}) });
  if (place === "parked") await putAside(pool, id);
  return id;
}

interface Standing {
  place: Place;
  priority: number;
  /** The job's own row says the same. */
  isRight: boolean;
}

async function standing(id: number): Promise<Standing[]> {
  const { rows } = await pool.query<Standing>(
    `select place, job.priority,
            job.aged = 0 and job.run_at = coalesce(at, job.run_at)
              and coalesce(lane, job.priority) = job.priority and job.turn = coalesce(placed.turn, 0) as "isRight"
       from book_generation_jobs job
       join (select 'ready' as place, job_id, priority as lane, turn, null::timestamptz as at from job_ready
             union all select 'parked', job_id, priority, turn, null from job_parked
             union all select 'scheduled', job_id, null, null, run_at from job_scheduled) placed on job_id = job.id
      where job.id = $1`,
    [id],
  );
  return rows;
}

/** Gives the job priority 3 while `change` is under way. */
async function setDuring(
  change: (client: PoolClient) => Promise<unknown>,
  id: number,
): Promise<Reprioritised | undefined | "it never ends"> {
  const { answer } = await inTransaction(pool, async (client) => {
    await change(client);
    const setting = setPriority(pool, id, 3);
    await sleep(100);
    return { answer: setting };
  });
  return Promise.race([answer, sleep(3000, "it never ends" as const)]);
}

describe.each(["ready", "scheduled", "parked"] as const)("a job that is %s", (place) => {
  test("goes into its new lane alone, and its row says so", async () => {
    const [hers, his] = [await add(place, ann), await add(place, bob)];
    expect(await setPriority(pool, hers, 3)).toMatchObject({ before: 5, isChanged: true });
    expect(await standing(hers)).toEqual([{ place, priority: 3, isRight: true }]);
    expect(await standing(his)).toEqual([{ place, priority: 5, isRight: true }]);
  });

  test.each([false, true])(
    "and is given another priority by somebody else at the same moment, with the same turn: %s",
    async (isSameTurn) => {
      const id = await add(place, ann);
      if (isSameTurn) {
        await pool.query(
          `select setval('job_turn_2', greatest(turn - 1, 1), turn > 1), setval('job_turn_3', turn + 100)
             from book_generation_jobs where id = $1`,
          [id],
        );
      }
      const answer = await setDuring((client) => setPriority(client, id, 2), id);
      expect(answer).toEqual({ status: "pending", before: 2, isChanged: true });
      expect(await standing(id)).toEqual([{ place, priority: 3, isRight: true }]);
    },
  );
});

test("a job that becomes due at the same moment is found in the line", async () => {
  const id = await add("scheduled", ann);
  await pool.query("update job_scheduled set run_at = now() - interval '1 minute'");
  await pool.query(
    "update book_generation_jobs set run_at = (select run_at from job_scheduled) where id = $1",
    [id],
  );
  expect(await setDuring((client) => promote(client), id)).toMatchObject({ isChanged: true });
  expect(await standing(id)).toEqual([{ place: "ready", priority: 3, isRight: true }]);
});

test("a job that is put aside at the same moment is found there, whoever else was ordered for its time", async () => {
  const id = await add("ready", ann);
  await pool.query(
    "insert into job_scheduled select run_at, 999999 from book_generation_jobs where id = $1",
    [id],
  );
  expect(await setDuring((client) => putAside(client, id), id)).toMatchObject({ isChanged: true });
  expect(await standing(id)).toEqual([{ place: "parked", priority: 3, isRight: true }]);
});
