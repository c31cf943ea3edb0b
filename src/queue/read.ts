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
  waitCount: number;
  errorCode: string | null;
  errorMessage: string | null;
  runAt: Date;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
}

const columns = sql`
  id::float8, book_id::float8 as "bookId", user_id as "userId", job_type as "jobType", status, priority,
  attempt, retry_count as "retryCount", max_retries as "maxRetries", rescue_count as "rescueCount",
  wait_count as "waitCount", error_code as "errorCode", error_message as "errorMessage",
  run_at as "runAt", created_at as "createdAt", started_at as "startedAt", completed_at as "completedAt"`;

/** The newest run of a book, without touching it; undefined when there is no such book. */
export async function readNewestRun(db: Db, bookId: number): Promise<JobRow | undefined> {
  const { rows } = await db.query<JobRow>(sql`
    select ${columns} from book_generation_jobs
     where id = coalesce(
       (select max(later.id) from book_generation_jobs later
         where later.book_id = ${bookId} and later.parent_job_id is not null),
       ${bookId})
       and book_id = ${bookId}`);
  return rows[0];
}

/** One run; undefined when there is none of this number. */
export async function readJob(db: Db, jobId: number): Promise<JobRow | undefined> {
  const { rows } = await db.query<JobRow>(sql`
    select ${columns} from book_generation_jobs where id = ${jobId}`);
  return rows[0];
}

export interface HeldJob {
  id: number;
  attempt: number;
  cancelRequested: boolean;
}

/** What the database thinks this worker is doing: the poll behind cancel notices, and the check for lost claim replies. */
export async function readHeldJobs(db: Db, workerId: number): Promise<HeldJob[]> {
  const { rows } = await db.query<HeldJob>(sql`
    select job_id::float8 as id, attempt, cancelling as "cancelRequested"
      from job_leases
     where worker_id = ${workerId}`);
  return rows;
}

/** True when there is any job, finished or not. */
export async function hasJobs(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ any: boolean }>(sql`
    select exists (select from book_generation_jobs) as any`);
  return rows[0]?.any === true;
}
