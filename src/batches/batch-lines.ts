import sql, { type Sql } from "sql-template-tag";

/** Whose eyes it is for: a user sees books of his own only, also in a batch that the service made for him; null: all. */
export type Reader = string | null;

/**
 * Every line of a batch, with the newest run of its book; for a reader who may see the batch. Read with the service's right:
 * under row level security, and as long as a new batch is not in the statistics, the planner joins these thousands of lines
 * by going through all of the user's jobs for each. (`+ 0` for the same reason: the maximum of a bare id would be looked for
 * from the end of the primary key, past everybody's jobs.)
 */
export const batchLines = (batchId: number, reader: Reader): Sql => sql`
  select sent.line, sent.job_id as book_id, sent.faults, run.id as run_id, run.status, run.error_code, run.error_message,
         run.completed_at, coalesce(run.status, 'refused') as state
    from batch_rows sent
    left join book_generation_jobs run on run.id = coalesce(
           (select max(later.id + 0) from book_generation_jobs later
             where later.book_id = sent.job_id and later.parent_job_id is not null), sent.job_id)
   where sent.batch_id = ${batchId}
     and (sent.job_id is null or (run.id is not null and run.user_id is not distinct from coalesce(${reader}::uuid, run.user_id)))`;
