import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { Client, Pool } from "pg";

import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../../src/db/migrate.ts";
import { claim } from "../../src/queue/claim.ts";
import { emptyBatch, flush } from "../../src/queue/flush.ts";
import { forgetOldJobs } from "../../src/queue/forget-old-jobs.ts";
import { pinnedPlans } from "../../src/queue/hot-connection.ts";
import { readNumbers } from "../../src/queue/read-numbers.ts";
import { readQueueHealth } from "../../src/queue/read-queue-health.ts";
import { register } from "../../src/queue/register.ts";

/**
 * `node test/scale/retention-cost.ts`: whether millions of ended jobs, left where they ended, cost the living anything (pages
 * and HOT updates: they are the same on every machine), what a look at the queue's health costs beside them, and what
 * forgetting them does.
 */
const { values } = parseArgs({ options: { ended: { type: "string", default: "2000000" } } });
const ended = Number(values.ended);

const folder = await mkdtemp(join(tmpdir(), "bookmill-retention-cost-"));
const postgres = await startEmbeddedPostgres(folder, {
  settings: ["shared_buffers=512MB", "max_wal_size=8GB", "checkpoint_timeout=30min"],
});
await migrate(postgres.url);
const pool = new Pool({ connectionString: postgres.url, max: 4, types: readNumbers });
// The events of books are not what is measured here.
await pool.query(`
  alter table book_generation_jobs disable trigger record_new_jobs;
  alter table book_generation_jobs disable trigger record_changed_jobs;
  alter table job_steps disable trigger record_kept_steps`);
const hot = new Client({ connectionString: postgres.url, types: readNumbers });
await hot.connect();
for (const plan of pinnedPlans) await hot.query(`set ${plan}`);
const worker = await register(pool, { host: "retention-cost", processId: process.pid });

console.log(
  "| ended jobs in place | pages a job, claim and end | ms a hundred jobs | HOT updates | health, ms |",
);
console.log("|---|---|---|---|---|");
await tell(0);
for (let made = 0; made < ended; made += 100_000) await addEnded(Math.min(100_000, ended - made));
await pool.query("vacuum analyze");
await tell(ended);

const moment = performance.now();
const forgotten = await forgetOldJobs(pool, { endedBefore: new Date(Date.now() - 86_400_000) });
const seconds = (performance.now() - moment) / 1000;
console.log(
  `${forgotten.jobs} jobs forgotten in ${seconds.toFixed(1)} s, ${Math.round(forgotten.jobs / seconds)}/s`,
);

await hot.end();
await pool.end();
await postgres.signOut();
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 300 });
process.exit(0);

/** Ended a week ago, with a stage, a step and an input each. */
async function addEnded(jobs: number): Promise<void> {
  await pool.query(
    `with ids as materialized (select nextval('job_numbers') as id from generate_series(1, $1::integer)),
     job as (
       insert into book_generation_jobs (id, book_id, job_type, status, attempt, started_at, completed_at)
       select id, id, 'book', 'completed', 1, now() - interval '7 days', now() - interval '7 days' from ids),
     input as (insert into job_inputs (job_id, input) select id, '{}' from ids),
     stage as (
       insert into job_stages (job_id, position, stage_name, status, progress_percentage)
       select id, 1, 'write', 'completed', 100 from ids)
     insert into job_steps (book_id, stage_name, part, input_hash, engine_version, job_id, attempt, result)
     select id, 'write', 0, 'hash', '1', id, 1, '{"value": 1}' from ids`,
    [jobs],
  );
}

/** What a thousand jobs cost, added, claimed and ended by hundreds. */
async function tell(inPlace: number): Promise<void> {
  for (let round = 0; round < 10; round++) await goThrough();
  await vacuumHot();
  const before = await counters();
  const start = performance.now();
  for (let round = 0; round < 10; round++) await goThrough();
  const ms = (performance.now() - start) / 10;
  const after = await counters();
  const healthStart = performance.now();
  await readQueueHealth(pool);
  const health = performance.now() - healthStart;
  const pages = (after.pages - before.pages) / 1000;
  const share = `${after.hot - before.hot} of ${after.updates - before.updates}`;
  console.log(
    `| ${inPlace.toLocaleString("en")} | ${pages.toFixed(1)} | ${ms.toFixed(1)} | ${share} | ${health.toFixed(0)} |`,
  );
}

async function goThrough(): Promise<void> {
  await hot.query(
    "select enqueue_jobs(array_agg('book'::text), array_agg('{}'::text)) from generate_series(1, 100)",
  );
  const { jobs } = await claim(hot, worker, 100);
  const completions = jobs.map(({ id, attempt }) => ({ jobId: id, attempt }));
  await flush(hot, worker, { ...emptyBatch, completions });
}

async function vacuumHot(): Promise<void> {
  await hot.query("vacuum job_ready");
  await hot.query("vacuum job_leases");
}

interface Counters {
  pages: number;
  hot: number;
  updates: number;
}

async function counters(): Promise<Counters> {
  await hot.query("select pg_stat_force_next_flush()");
  const { rows } = await hot.query<Counters>(`
    select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit + idx_blks_read, 0))::float8 as pages,
           (select n_tup_hot_upd from pg_stat_user_tables where relname = 'book_generation_jobs')::float8 as hot,
           (select n_tup_upd from pg_stat_user_tables where relname = 'book_generation_jobs')::float8 as updates
      from pg_statio_user_tables`);
  const [row] = rows;
  if (row === undefined) throw new Error("no counters");
  return row;
}
