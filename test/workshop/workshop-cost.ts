import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { openPool } from "../../src/db/database.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";
import { migrate } from "../../src/db/migrate.ts";
import { countJobs, listJobs } from "../../src/workshop/list-jobs.ts";
import { planBulk } from "../../src/workshop/plan-bulk.ts";
import { readFailures } from "../../src/workshop/read-failures.ts";
import { readFilter } from "../../src/workshop/read-filter.ts";
import { readOverview } from "../../src/workshop/read-overview.ts";

/** `npm run bench:workshop -- --jobs 10000`: how long the workshop's answers take beside so many jobs. */
const { values } = parseArgs({ options: { jobs: { type: "string", default: "10000" } } });
const jobs = Number(values.jobs);
const times = 11;

const folder = await mkdtemp(join(tmpdir(), "bookmill-workshop-cost-"));
const postgres = await startEmbeddedPostgres(folder, { settings: ["max_wal_size=4GB"] });
await migrate(postgres.url);
const pool = openPool(postgres.url, { max: 10, onLost: () => {} });
await addJobs();

console.log(
  `${jobs} jobs; median and worst of ${times}, ms\n\n| what | median | worst |\n|---|---|---|`,
);
for (const filter of [
  "",
  "state:failed",
  "state:failed stage:scene_creation error:*timeout",
  "-state:completed type:story_adventure priority:<=3",
  "age:<2h took:>20s",
  "batch:none -user:none tries:>1",
  "state:pending",
]) {
  const terms = readFilter(filter);
  await tell(`50 jobs and counts, “${filter}”`, () =>
    Promise.all([listJobs(pool, terms, { limit: 51 }), countJobs(pool, terms)]),
  );
}
await tell("the last page", () => listJobs(pool, [], { before: 60, limit: 51 }));
await tell("overview, 7d", () => readOverview(pool, "7d"));
await tell("failures, 7d", () => readFailures(pool, "7d"));
await tell("dry run of a retry of all that failed", () =>
  planBulk(pool, { act: "retry", filter: "state:failed" }),
);

await pool.end();
await postgres.signOut();
await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
process.exit(0);

async function tell(what: string, work: () => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  took.sort((one, other) => one - other);
  console.log(`| ${what} | ${took[5]?.toFixed(0)} | ${took.at(-1)?.toFixed(0)} |`);
}

/** Jobs of the last week with their stages: nine in ten completed, one in twenty failed, the rest waits. */
async function addJobs(): Promise<void> {
  await pool.query(`
    alter table book_generation_jobs disable trigger record_new_jobs;
    insert into book_generation_jobs
      (id, book_id, user_id, created_at, priority, turn, job_type, attempt, status, started_at, completed_at, error_code, error_message)
    select n, n, case when n % 3 = 0 then gen_random_uuid() end, moment, 1 + n % 10, n,
           case when n % 4 = 0 then 'interactive_search' else 'story_adventure' end, case when state = 'pending' then 0 else 1 + n % 3 end, state,
           case when state <> 'pending' then moment end, case when state <> 'pending' then moment + (5 + n % 40) * interval '1 second' end,
           case when state = 'failed' then case when n % 2 = 0 then 'picture_timeout' else 'disk_full' end end,
           case when state = 'failed' then 'It broke.' end
      from (select n, now() - (${jobs} - n) * interval '7 days' / ${jobs} as moment,
                   case when n % 20 = 0 then 'failed' when n % 20 = 1 then 'pending' else 'completed' end as state
              from generate_series(1, ${jobs}) n) one;
    insert into job_inputs (job_id, input)
    select id, json_build_object('order', json_build_object('characterName', 'Luna')) from book_generation_jobs;
    insert into job_ready (priority, turn, job_id, user_key)
    select priority, turn, id, coalesce(user_id, '00000000-0000-0000-0000-000000000000')
      from book_generation_jobs where status = 'pending';
    insert into job_stages (job_id, position, stage_name, status, progress_percentage, started_at, completed_at, error_message)
    select id, place, stage, case when status = 'pending' then 'pending' when status = 'failed' and place = 4 then 'failed'
             when status = 'failed' and place > 4 then 'pending' else 'completed' end,
           case when status = 'completed' or (status = 'failed' and place < 4) then 100 else 0 end, started_at, completed_at,
           case when status = 'failed' and place = 4 then 'It broke.' end
      from book_generation_jobs
     cross join unnest(array['character_extraction', 'enhancement', 'story_generation', 'scene_creation',
                             'consistency_validation', 'audio_generation', 'pdf_creation']) with ordinality as one (stage, place);
    insert into job_progress (job_id, overall_progress) select id, 100 from book_generation_jobs;
    insert into job_results (job_id, result_data)
    select id, '{"title": "Luna and the Moon"}' from book_generation_jobs where status = 'completed';
    insert into job_artifacts (job_id, name, key, media_type, bytes)
    select id, 'scene-1-small.webp', md5(id::text), 'image/webp', 1 from book_generation_jobs where status = 'completed'`);
  await pool.query("vacuum analyze");
}
