import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addWorker } from "../../test/support/jobs.ts";
import { claim } from "./claim.ts";
import { enqueue, type NewJob } from "./enqueue.ts";

const { pool } = await openTestDatabase();

const tables =
  "job_ready job_scheduled job_parked job_leases job_keys job_inputs job_stages job_steps job_progress job_events".split(
    " ",
  );

async function rowsOf(jobIds: readonly number[]): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const table of tables) {
    const { rows } = await pool.query<{ row: unknown }>(
      `select to_jsonb(one) as row from ${table} one where job_id = any($1) order by 1`,
      [jobIds],
    );
    found[table] = rows.map(({ row }) => row);
  }
  return found;
}

/** Of each kind two that are as much alike as they can be: the first of the two goes. */
async function addTwins(): Promise<{ gone: number[]; kept: number[] }> {
  const runAt = new Date(Date.now() + 3_600_000);
  const users = [1, 2].map((n) => `00000000-0000-4000-8000-00000000000${n}`);
  const gone: number[] = [];
  const kept: number[] = [];
  const add = async (kind: string, job: Partial<NewJob>): Promise<void> => {
    const twins = users.map((userId) => ({
      jobType: "t",
      input: { kind },
      userId,
      idempotencyKey: kind,
      stages: ["write"],
      ...job,
    }));
    const [first, second] = await enqueue(pool, twins);
    gone.push(first?.jobId ?? 0);
    kept.push(second?.jobId ?? 0);
  };
  await add("running", { priority: 1 });
  await claim(pool, await addWorker(pool), 2);
  await add("parked", {});
  await pool.query(
    `with moved as (delete from job_ready returning *)
     insert into job_parked (job_id, scope, key, priority, turn, user_key)
     select job_id, 'job_type', 't', priority, turn, user_key from moved`,
  );
  await add("later", { runAt });
  await add("ready", { priority: 3 });
  // Two runs of one book.
  const parentJobId = kept[0] ?? 0;
  await add("again", { priority: 9, parentJobId });
  await pool.query(
    `insert into job_steps (book_id, stage_name, part, input_hash, engine_version, job_id, attempt, result)
     select book_id, 'write', 0, id::text, '1', id, 1, '{}' from book_generation_jobs`,
  );
  await pool.query("select append_job_event(id, 'made', '{}') from book_generation_jobs");
  return { gone, kept };
}

test("a job is forgotten wherever it stands, and nothing of others goes with it", async () => {
  const { gone, kept } = await addTwins();
  const before = await rowsOf(kept);
  const empty = Object.entries(await rowsOf(gone)).filter(([, rows]) => rows.length === 0);
  expect(empty).toEqual([]);
  await pool.query("select forget_jobs($1)", [gone]);
  expect(await rowsOf(kept)).toEqual(before);
  expect(Object.values(await rowsOf(gone)).flat()).toEqual([]);
  const { rows } = await pool.query<{ id: number }>(
    "select id from book_generation_jobs order by id",
  );
  expect(rows.map(({ id }) => id)).toEqual(kept);
});
