import type { Pool } from "pg";

import type { NewJob, Place, Producer } from "../contender.ts";
import { openPool } from "../open-pool.ts";

/**
 * The table and the statements of the two hand-written references. Finished jobs stay; run_at is kept out of the index
 * that claims use, since an index on a column that changes would make every update dearer.
 */
const tables = `
  create table reference_jobs (
    id bigint generated always as identity primary key,
    priority smallint not null,
    state text not null default 'ready',
    attempt int not null default 0,
    lease_until timestamptz,
    worker text,
    payload jsonb not null,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
  create index reference_jobs_ready on reference_jobs (priority, id) where state = 'ready';
  create index reference_jobs_leased on reference_jobs (lease_until) where state = 'running';`;

export interface ClaimedJob {
  id: string;
  attempt: number;
  priority: number;
  payload: { k: number };
}

export async function installReferenceTable(place: Place): Promise<void> {
  const pool = openPool(place.postgresUrl, 1);
  await pool.query(tables);
  await pool.end();
}

export async function claimReferenceJobs(pool: Pool, limit: number): Promise<ClaimedJob[]> {
  const { rows } = await pool.query<ClaimedJob>({
    name: "claim",
    text: `
      with next as (
        select id from reference_jobs where state = 'ready'
         order by priority, id limit $1 for update skip locked)
      update reference_jobs job
         set state = 'running', attempt = attempt + 1, worker = $2, lease_until = now() + interval '30 s'
        from next where job.id = next.id
      returning job.id, job.attempt, job.priority, job.payload`,
    values: [limit, String(process.pid)],
  });
  // An update returns its rows in any order.
  return rows.toSorted((a, b) => a.priority - b.priority || Number(a.id) - Number(b.id));
}

/** Only a job that still has this attempt: an overtaken worker changes nothing. */
export async function finishReferenceJobs(pool: Pool, jobs: readonly ClaimedJob[]): Promise<void> {
  await pool.query({
    name: "finish",
    text: `
      update reference_jobs job set state = 'done', finished_at = now(), lease_until = null
        from unnest($1::bigint[], $2::int[]) as done (id, attempt)
       where job.id = done.id and job.attempt = done.attempt and job.state = 'running'`,
    values: [jobs.map(({ id }) => id), jobs.map(({ attempt }) => attempt)],
  });
}

/** `channel`: whom to notify of new jobs; without one, workers poll. */
export function openReferenceProducer(place: Place, channel?: string): Promise<Producer> {
  const pool = openPool(place.postgresUrl, 4);
  const addMany = async (jobs: readonly NewJob[]): Promise<void> => {
    await pool.query({
      name: "add",
      text: "insert into reference_jobs (priority, payload) select * from unnest($1::smallint[], $2::jsonb[])",
      values: [
        jobs.map(({ priority }) => priority),
        jobs.map(({ key }) => JSON.stringify({ k: key })),
      ],
    });
    if (channel !== undefined) await pool.query(`notify ${channel}`);
  };
  return Promise.resolve({
    add: (job) => addMany([job]),
    addMany,
    async anyLeft() {
      const { rows } = await pool.query<{ left: boolean }>(
        "select exists (select from reference_jobs where state in ('ready', 'running')) as left",
      );
      return rows[0]?.left ?? false;
    },
    async seedBacklog(jobs) {
      await pool.query(
        `insert into reference_jobs (priority, payload)
         select 2 + k % 9, jsonb_build_object('k', k) from generate_series(1, $1::int) as k`,
        [jobs],
      );
      await pool.query("vacuum analyze reference_jobs");
    },
    close: () => pool.end(),
  });
}
