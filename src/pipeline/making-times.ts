import type { Pool } from "pg";
import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** How long books of one kind took lately, from their start to their end. */
export interface MakingTimes {
  medianS: number;
  ninthDecileS: number;
}

const rememberedMs = 60_000;
const remembered = new WeakMap<Pool, Map<string, { times: MakingTimes; until: number }>>();

/** Of the last fifty whose first run was completed; undefined when there is none. Asked with every poll of a status. */
export async function makingTimes(pool: Pool, jobType: string): Promise<MakingTimes | undefined> {
  const known = remembered.get(pool) ?? new Map();
  remembered.set(pool, known);
  const before = known.get(jobType);
  if (before !== undefined && before.until > performance.now()) return before.times;
  const times = await readMakingTimes(pool, jobType);
  if (times !== undefined) known.set(jobType, { times, until: performance.now() + rememberedMs });
  return times;
}

/** Among the newest thousand results only: of a kind that is hardly ever made there may be none, and nobody shall wait for it. */
async function readMakingTimes(db: Db, jobType: string): Promise<MakingTimes | undefined> {
  const { rows } = await db.query<MakingTimes & { books: number }>(sql`
    with lately as (
      select job_id from job_results order by job_id desc limit 1000
    ), first_run as (
      select extract(epoch from job.completed_at - job.started_at) as seconds
        from lately join book_generation_jobs job on job.id = lately.job_id
       where job.job_type = ${jobType} and job.id = job.book_id and job.status = 'completed'
       order by job.id desc
       limit 50
    )
    select count(*)::integer as books,
           percentile_cont(0.5) within group (order by seconds)::float8 as "medianS",
           percentile_cont(0.9) within group (order by seconds)::float8 as "ninthDecileS"
      from first_run`);
  const [row] = rows;
  return row === undefined || row.books === 0
    ? undefined
    : { medianS: row.medianS, ninthDecileS: row.ninthDecileS };
}
