import type { Pool } from "pg";

/**
 * What people write when their queue has no durable steps: one row per job in a table of their own, updated at every step.
 * It keeps less than a memoised step does, which favours the peers.
 */
export async function installUserTable(pool: Pool, jobs: number): Promise<void> {
  await pool.query(`
    create table step_progress (
      job_key bigint primary key, step int not null default 0, results jsonb not null default '{}',
      updated_at timestamptz not null default now()
    ) with (fillfactor = 70)`);
  await pool.query("insert into step_progress (job_key) select generate_series(1, $1::int)", [
    jobs,
  ]);
}

export async function stepInUserTable(
  pool: Pool | undefined,
  key: number,
  step: number,
): Promise<void> {
  await pool?.query({
    name: "step",
    text: `update step_progress
              set step = $2, results = results || jsonb_build_object($3::text, 'ok'), updated_at = now()
            where job_key = $1`,
    values: [key, step, `stage${step}`],
  });
}
