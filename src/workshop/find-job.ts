import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { NotFound } from "../errors.ts";
import type { JobStatus } from "../queue/job.ts";

/** A job that somebody acts on. */
export interface FoundJob {
  jobId: number;
  bookId: number;
  status: JobStatus;
  priority: number;
  /** A later run of the book; null when this is the newest. */
  newerJobId: number | null;
  /** As it was stored: of any shape. */
  input: unknown;
  title: string | null;
}

/** Throws NotFound. */
export async function findJob(db: Db, jobId: number): Promise<FoundJob> {
  const { rows } = await db.query<FoundJob>(sql`
    select job.id::float8 as "jobId", job.book_id::float8 as "bookId", job.status, job.priority, input.input,
           result.result_data ->> 'title' as title,
           (select max(later.id) from book_generation_jobs later
             where later.book_id = job.book_id and later.parent_job_id is not null and later.id > job.id)::float8
             as "newerJobId"
      from book_generation_jobs job
      left join job_inputs input on input.job_id = job.id
      left join job_results result on result.job_id = job.id
     where job.id = ${jobId}`);
  const [row] = rows;
  if (row === undefined) throw new NotFound(`There is no job ${jobId}.`);
  return row;
}
