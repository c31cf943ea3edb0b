import sql, { join, type Sql } from "sql-template-tag";

import type { Db, JobStatus } from "./job.ts";

/** Ended jobs, those that fit all that is said; who says nothing of `status` means those that failed. */
export interface EndedJobs {
  ids?: readonly number[];
  status?: Extract<JobStatus, "completed" | "failed" | "cancelled">;
  jobType?: string;
  userId?: string;
  errorCode?: string;
  endedAfter?: Date;
  endedBefore?: Date;
}

/** Where a new run starts to do again what its book has kept: at this stage, or only that one step of it. */
export interface RetryFrom {
  stageName: string;
  part?: number;
}

export interface Retried {
  jobId: number;
  /** The run that it tries again. */
  parentId: number;
}

/** One statement holds the rows of so many: thousands more go in further ones, each whole by itself. */
const mostAtOnce = 1000;

/** How many `retry` would start. */
export async function countRetryable(db: Db, jobs: EndedJobs): Promise<number> {
  const { rows } = await db.query<{ jobs: number }>(sql`
    select count(*)::float8 as jobs from book_generation_jobs job where ${fits(jobs)}`);
  return rows[0]?.jobs ?? 0;
}

/**
 * Starts a new run of each, which finds the steps that its book has kept: only what is missing is done, or what is to be done
 * again (`from`). A job that was retried before is left out: its newest run is the one to retry.
 */
export async function retry(db: Db, jobs: EndedJobs, from?: RetryFrom): Promise<Retried[]> {
  const { rows: found } = await db.query<{ id: number }>(sql`
    select id::float8 from book_generation_jobs job where ${fits(jobs)} order by id`);
  const retried: Retried[] = [];
  for (let start = 0; start < found.length; start += mostAtOnce) {
    const ids = found.slice(start, start + mostAtOnce).map(({ id }) => id);
    const { rows } = await db.query<{ jobId: number; parentId: number }>(sql`
      select run.job_id::float8 as "jobId", run.parent_id::float8 as "parentId"
        from retry_jobs(${ids}::bigint[], ${from?.stageName ?? null}, ${from?.part ?? null}::integer) made
       cross join unnest(made.parent_ids, made.job_ids) as run (parent_id, job_id)`);
    retried.push(...rows);
  }
  return retried;
}

function fits(jobs: EndedJobs): Sql {
  const conditions: Sql[] = [
    sql`job.status = ${jobs.status ?? "failed"}`,
    sql`not exists (select from book_generation_jobs later
                     where later.book_id = job.book_id and later.parent_job_id is not null and later.id > job.id)`,
  ];
  if (jobs.ids !== undefined) conditions.push(sql`job.id = any(${[...jobs.ids]}::bigint[])`);
  if (jobs.jobType !== undefined) conditions.push(sql`job.job_type = ${jobs.jobType}`);
  if (jobs.userId !== undefined) conditions.push(sql`job.user_id = ${jobs.userId}::uuid`);
  if (jobs.errorCode !== undefined) conditions.push(sql`job.error_code = ${jobs.errorCode}`);
  if (jobs.endedAfter !== undefined) conditions.push(sql`job.completed_at >= ${jobs.endedAfter}`);
  if (jobs.endedBefore !== undefined) conditions.push(sql`job.completed_at < ${jobs.endedBefore}`);
  return join(conditions, " and ");
}
