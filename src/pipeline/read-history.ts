import sql, { join, type Sql } from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { JobStatus } from "../queue/job.ts";

/** Which books, newest first; those that fit all that is said. */
export interface HistoryFilter {
  userId?: string;
  status?: JobStatus;
  jobType?: string;
  childProfileId?: number;
  createdAfter?: Date;
  createdBefore?: Date;
  /** Only books with a lower number: the last one of the page before. */
  before?: number;
  limit: number;
}

/** A book as its newest run stands. */
export interface HistoryBook {
  bookId: number;
  jobId: number;
  userId: string | null;
  jobType: string;
  status: JobStatus;
  overallProgress: number;
  childProfileId: number | null;
  characterName: string;
  title: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: Date;
  completedAt: Date | null;
}

/** One page of a reader's books. */
export async function readHistory(db: Db, filter: HistoryFilter): Promise<HistoryBook[]> {
  const { rows } = await db.query<HistoryBook>(sql`
    select book.id::float8 as "bookId", run.id::float8 as "jobId", book.user_id as "userId", run.job_type as "jobType",
           run.status, coalesce(progress.overall_progress, 0) as "overallProgress",
           run.child_profile_id::float8 as "childProfileId", input.input -> 'order' ->> 'characterName' as "characterName",
           result.result_data ->> 'title' as title, run.error_code as "errorCode", run.error_message as "errorMessage",
           book.created_at as "createdAt", run.completed_at as "completedAt"
      from book_generation_jobs book
      join book_generation_jobs run on run.id = coalesce(
             (select max(later.id) from book_generation_jobs later
               where later.book_id = book.id and later.parent_job_id is not null), book.id)
      join job_inputs input on input.job_id = run.id
      left join job_progress progress on progress.job_id = run.id
      left join job_results result on result.job_id = run.id
     where ${fits(filter)}
     order by book.id desc
     limit ${filter.limit}`);
  return rows;
}

function fits(filter: HistoryFilter): Sql {
  // The first run has the book's number.
  const conditions: Sql[] = [sql`book.id = book.book_id`];
  if (filter.userId !== undefined) conditions.push(sql`book.user_id = ${filter.userId}::uuid`);
  if (filter.status !== undefined) conditions.push(sql`run.status = ${filter.status}`);
  if (filter.jobType !== undefined) conditions.push(sql`run.job_type = ${filter.jobType}`);
  if (filter.childProfileId !== undefined) {
    conditions.push(sql`run.child_profile_id = ${filter.childProfileId}::bigint`);
  }
  if (filter.createdAfter !== undefined) {
    conditions.push(sql`book.created_at >= ${filter.createdAfter}`);
  }
  if (filter.createdBefore !== undefined) {
    conditions.push(sql`book.created_at < ${filter.createdBefore}`);
  }
  if (filter.before !== undefined) conditions.push(sql`book.id < ${filter.before}::bigint`);
  return join(conditions, " and ");
}
