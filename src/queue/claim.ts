import sql from "sql-template-tag";

import type { Db, Job } from "./job.ts";

/**
 * pending → processing: up to `count` jobs that are due, most urgent first, then first in, first out; those that another
 * worker is taking this moment are passed over. Grants the lease: the attempt rises, the worker's name stands on the row.
 */
export async function claim(db: Db, workerId: number, count: number): Promise<Job[]> {
  const statement = sql`
    with ready as materialized (
      select id from book_generation_jobs
       where status = 'pending' and run_at <= now()
       order by priority, id
         for update skip locked
       limit ${count}
    ), holder as materialized (
      -- Key-share-locked: rescue takes its workers "for update skip locked", so it passes over one that is claiming.
      select id from workers where id = ${workerId} and state = 'alive' for key share
    ), claimed as (
      update book_generation_jobs job
         set status = 'processing', worker_id = holder.id, attempt = attempt + 1,
             started_at = coalesce(started_at, now())
        from ready, holder
       where job.id = ready.id
      returning job.id, job.book_id as "bookId", job.job_type as "jobType", job.priority,
                job.attempt, job.retry_count as "retryCount", job.max_retries as "maxRetries"
    )
    select * from claimed order by priority, id`;
  const { rows } = await db.query<Job>(Object.assign(statement, { name: "claim" }));
  return rows;
}
