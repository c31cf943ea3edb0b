import sql from "sql-template-tag";

import type { WorkshopJob } from "../contract/workshop-job.ts";
import type { Db } from "../db/database.ts";
import type { JobStatus } from "../queue/job.ts";

interface StoredRun {
  jobId: number;
  parentJobId: number | null;
  how: "retry" | "redo" | "restore" | null;
  status: JobStatus;
  attempt: number;
  errorCode: string | null;
  createdAt: Date;
  startedAt: Date | null;
  completedAt: Date | null;
}

/**
 * Every run of a book, newest first, and how each came to be. A retry has its parent's input to the letter; a restore goes
 * back over the runs between, or begins from one that was completed; all else is a redo.
 */
export async function readBookRuns(db: Db, bookId: number): Promise<WorkshopJob["runs"]> {
  const { rows } = await db.query<StoredRun>(sql`
    select run.id::float8 as "jobId", run.parent_job_id::float8 as "parentJobId", run.status, run.attempt,
           run.error_code as "errorCode", run.created_at as "createdAt", run.started_at as "startedAt",
           run.completed_at as "completedAt",
           case when run.parent_job_id is null then null
                when exists (select from book_generation_jobs between
                              where between.book_id = run.book_id and between.parent_job_id is not null
                                and between.id > run.parent_job_id and between.id < run.id) then 'restore'
                when input.input::text = earlier.input::text and input.redo::text is not distinct from earlier.redo::text
                  then case when parent.status = 'completed' then 'restore' else 'retry' end
                when parent.status <> 'completed' and input.input::text = earlier.input::text then 'retry'
                else 'redo' end as how
      from book_generation_jobs run
      left join book_generation_jobs parent on parent.id = run.parent_job_id
      left join job_inputs input on input.job_id = run.id
      left join job_inputs earlier on earlier.job_id = run.parent_job_id
     where (run.id = ${bookId} and run.book_id = run.id) or (run.book_id = ${bookId} and run.parent_job_id is not null)
     order by run.id desc`);
  return rows.map((run) => ({
    job_id: run.jobId,
    parent_job_id: run.parentJobId,
    how: run.how,
    status: run.status,
    attempt: run.attempt,
    error_code: run.errorCode,
    created_at: run.createdAt.toISOString(),
    started_at: run.startedAt?.toISOString() ?? null,
    completed_at: run.completedAt?.toISOString() ?? null,
  }));
}
