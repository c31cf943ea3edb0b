import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";

import type { Db, JobStatus } from "./job.ts";

/**
 * pending → cancelled at once; processing → asked to stop, on whatever host it runs. Says the state after, or undefined
 * when there is no such job or it had already ended.
 */
export async function requestCancel(db: Db, jobId: number): Promise<JobStatus | undefined> {
  for (;;) {
    const { rows } = await db.query<{ before: JobStatus; after: JobStatus | null }>(sql`
      with job as materialized (
        select id, status, priority - aged as lane, turn, run_at from book_generation_jobs where id = ${jobId}
      ), asked as (
        update job_leases lease set cancelling = true from job where lease.job_id = job.id returning lease.job_id
      ), unready as (
        delete from job_ready ready using job
         where ready.priority = job.lane and ready.turn = job.turn and ready.job_id = job.id
        returning ready.job_id
      ), unscheduled as (
        delete from job_scheduled scheduled using job
         where scheduled.run_at = job.run_at and scheduled.job_id = job.id
        returning scheduled.job_id
      ), unparked as (
        delete from job_parked parked using job where parked.job_id = job.id returning parked.job_id
      ), changed as (
        update book_generation_jobs target
           set cancel_requested_at = coalesce(cancel_requested_at, now()),
               status = case target.status when 'pending' then 'cancelled' else target.status end,
               completed_at = case target.status when 'pending' then now() end
          from (select job_id from asked union all select job_id from unready
                union all select job_id from unscheduled union all select job_id from unparked) found
         where target.id = found.job_id and target.status in ('pending', 'processing')
        returning target.id, target.status
      )
      select job.status as before, changed.status as after, case when changed.id is not null then pg_notify('bookmill_cancel', changed.id::text) end
        from job left join changed using (id)`);
    const [row] = rows;
    if (row === undefined) return undefined;
    if (row.after !== null) return row.after;
    if (row.before !== "pending" && row.before !== "processing") return undefined;
    // It was moving from one place to another this moment (claimed, put back): look again.
    await sleep(5);
  }
}
