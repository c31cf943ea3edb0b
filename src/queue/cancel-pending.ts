import sql from "sql-template-tag";

import type { Db } from "./job.ts";

/** One statement holds the rows of so many: thousands more go in further ones, each whole by itself. */
const mostAtOnce = 1000;

/**
 * pending → cancelled, of all these jobs that wait in their place this moment; returns them. Nothing is waited for: who is
 * being claimed or moved is left out, and `requestCancel` finds it where it went.
 */
export async function cancelPending(db: Db, jobIds: readonly number[]): Promise<number[]> {
  const cancelled: number[] = [];
  for (let start = 0; start < jobIds.length; start += mostAtOnce) {
    const ids = jobIds.slice(start, start + mostAtOnce);
    const { rows } = await db.query<{ id: number }>(sql`
      with job as materialized (
        select id, priority - aged as lane, turn, run_at from book_generation_jobs
         where id = any(${ids}::bigint[]) and status = 'pending'
      ), waiting as materialized (
        select job.id from job_ready ready join job
            on ready.priority = job.lane and ready.turn = job.turn and ready.job_id = job.id
           for update of ready skip locked
      ), timed as materialized (
        select job.id from job_scheduled scheduled join job
            on scheduled.run_at = job.run_at and scheduled.job_id = job.id
           for update of scheduled skip locked
      ), aside as materialized (
        select job.id from job_parked parked join job on parked.job_id = job.id
           for update of parked skip locked
      ), unready as (
        delete from job_ready ready using job, waiting
         where waiting.id = job.id
           and ready.priority = job.lane and ready.turn = job.turn and ready.job_id = job.id
        returning ready.job_id
      ), unscheduled as (
        delete from job_scheduled scheduled using job, timed
         where timed.id = job.id and scheduled.run_at = job.run_at and scheduled.job_id = job.id
        returning scheduled.job_id
      ), unparked as (
        delete from job_parked parked using aside where parked.job_id = aside.id returning parked.job_id
      )
      update book_generation_jobs target
         set cancel_requested_at = coalesce(cancel_requested_at, now()), status = 'cancelled', completed_at = now()
        from (select job_id from unready union all select job_id from unscheduled
              union all select job_id from unparked) found
       where target.id = found.job_id and target.status = 'pending'
      returning target.id::float8 as id`);
    cancelled.push(...rows.map(({ id }) => id));
  }
  return cancelled;
}
