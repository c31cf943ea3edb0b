import sql from "sql-template-tag";

import type { Db, JobStatus } from "./job.ts";

export interface BookRun {
  jobId: number;
  /** The run that it came from; null for the first. */
  parentJobId: number | null;
  status: JobStatus;
  attempt: number;
  retryCount: number;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
}

/** Every run of a book, newest first. */
export async function readRuns(db: Db, bookId: number): Promise<BookRun[]> {
  const { rows } = await db.query<BookRun>(sql`
    select id::float8 as "jobId", parent_job_id::float8 as "parentJobId", status, attempt, retry_count as "retryCount",
           error_code as "errorCode", error_message as "errorMessage", created_at as "createdAt",
           started_at as "startedAt", completed_at as "completedAt"
      from book_generation_jobs
     where (id = ${bookId} and book_id = id) or (book_id = ${bookId} and parent_job_id is not null)
     order by id desc`);
  return rows;
}
