import sql from "sql-template-tag";

import type { Db, JobStatus } from "./job.ts";

export interface JobRow {
  id: number;
  bookId: number;
  userId: string | null;
  jobType: string;
  status: JobStatus;
  priority: number;
  attempt: number;
  retryCount: number;
  maxRetries: number;
  rescueCount: number;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
}

/** The newest run of a book, without touching it; undefined when there is no such book. */
export async function readNewestRun(db: Db, bookId: number): Promise<JobRow | undefined> {
  const { rows } = await db.query<JobRow>(sql`
    select id, book_id as "bookId", user_id as "userId", job_type as "jobType", status, priority,
           attempt, retry_count as "retryCount", max_retries as "maxRetries",
           rescue_count as "rescueCount", error_code as "errorCode",
           error_message as "errorMessage", created_at as "createdAt",
           started_at as "startedAt", completed_at as "completedAt"
      from book_generation_jobs
     where book_id = ${bookId}
     order by id desc
     limit 1`);
  return rows[0];
}

/** When the next job that waits for its time is due, in milliseconds from now; undefined when none waits. */
export async function readNextDue(db: Db): Promise<number | undefined> {
  const { rows } = await db.query<{ ms: number | null }>(sql`
    select extract(epoch from min(run_at) - now())::float8 * 1000 as ms
      from book_generation_jobs
     where status = 'pending' and run_at > now()`);
  return rows[0]?.ms ?? undefined;
}

export interface HeldJob {
  id: number;
  attempt: number;
  cancelRequested: boolean;
}

/** What the database thinks this worker is doing: the poll behind cancel notices, and the check for lost claim replies. */
export async function readHeldJobs(db: Db, workerId: number): Promise<HeldJob[]> {
  const { rows } = await db.query<HeldJob>(sql`
    select id, attempt, cancel_requested_at is not null as "cancelRequested"
      from book_generation_jobs
     where worker_id = ${workerId} and status = 'processing'`);
  return rows;
}

/** True when there is any job, finished or not. */
export async function hasJobs(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(sql`
    select exists (select from book_generation_jobs) as any`);
  return rows[0]?.any === true;
}
