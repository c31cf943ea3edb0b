import sql, { join, type Sql } from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { JobStatus } from "../queue/job.ts";

/** Which books, newest first; those that fit all that is said. */
export interface HistoryFilter {
  userId?: string;
  bookId?: number;
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
  /** Of the newest run that was completed: while a part of the book is made anew, it keeps its name. */
  title: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  createdAt: Date;
  completedAt: Date | null;
}

/** One page of a reader's books. */
export async function readHistory(db: Db, filter: HistoryFilter): Promise<HistoryBook[]> {
  // The page first: what is looked up for each of its books is not looked up for all that a user has.
  const { rows } = await db.query<HistoryBook>(sql`
    select book_id::float8 as "bookId", job_id::float8 as "jobId", user_id as "userId", job_type as "jobType", status,
           coalesce(overall_progress, 0) as "overallProgress", child_profile_id::float8 as "childProfileId",
           character_name as "characterName", title.title, error_code as "errorCode", error_message as "errorMessage",
           created_at as "createdAt", completed_at as "completedAt"
      from (
        select book.id as book_id, run.id as job_id, run.parent_job_id, book.user_id, run.job_type, run.status,
               progress.overall_progress, run.child_profile_id,
               input.input -> 'order' ->> 'characterName' as character_name, run.error_code, run.error_message,
               book.created_at, run.completed_at
          from book_generation_jobs book
          join book_generation_jobs run on run.id = coalesce(
                 (select max(later.id) from book_generation_jobs later
                   where later.book_id = book.id and later.parent_job_id is not null), book.id)
          join job_inputs input on input.job_id = run.id
          left join job_progress progress on progress.job_id = run.id
         where ${fits(filter)}
         order by book.id desc
         limit ${filter.limit}) page
      left join lateral (
        select result_data ->> 'title' as title from job_results
         where job_id = any(array[page.job_id, page.parent_job_id, page.book_id])
         order by job_id desc limit 1) title on true
     order by book_id desc`);
  return rows;
}

function fits(filter: HistoryFilter): Sql {
  // The first run has the book's number.
  const conditions: Sql[] = [sql`book.id = book.book_id`];
  if (filter.userId !== undefined) conditions.push(sql`book.user_id = ${filter.userId}::uuid`);
  if (filter.bookId !== undefined) conditions.push(sql`book.id = ${filter.bookId}::bigint`);
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
