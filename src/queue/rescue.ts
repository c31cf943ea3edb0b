import sql from "sql-template-tag";

import type { Db } from "./job.ts";

export interface Rescue {
  jobId: number;
  status: "pending" | "failed" | "cancelled";
}

/** A job that takes its worker down with it this often is the cause, not the victim. */
const maxRescues = 3;

/**
 * alive → dead for workers silent for `silentMs` by the database's clock, and their jobs processing → pending. The job's
 * own retry count stays as it was; a job that died with its worker three times fails, one that was asked to stop is cancelled.
 */
export async function rescue(db: Db, silentMs: number): Promise<Rescue[]> {
  const { rows } = await db.query<Rescue>(sql`
    with dead as (
      update workers set state = 'dead'
       where id in (
         select id from workers
          where state = 'alive' and beat_at < now() - ${silentMs}::float8 * interval '1 millisecond'
            for update skip locked)
      returning id
    ), woken as (
      select pg_notify('bookmill_jobs', '') from dead limit 1
    ), orphans as (
      update book_generation_jobs job
         set rescue_count = rescue_count + 1,
             worker_id = null,
             status = case
               when cancel_requested_at is not null then 'cancelled'
               when rescue_count + 1 >= ${maxRescues} then 'failed'
               else 'pending' end,
             completed_at = case
               when cancel_requested_at is not null or rescue_count + 1 >= ${maxRescues} then now() end,
             error_code = case
               when cancel_requested_at is null and rescue_count + 1 >= ${maxRescues}
               then 'crashes_the_worker' else error_code end,
             error_message = case
               when cancel_requested_at is null and rescue_count + 1 >= ${maxRescues}
               then 'This book stopped its worker three times and is not tried again (crashes the worker).'
               else error_message end
        from workers worker
       where job.worker_id = worker.id and job.status = 'processing'
         -- A worker that signed off, or was declared dead while a claim of its was still in flight, may hold jobs too.
         and (worker.state <> 'alive' or worker.id in (select id from dead))
      returning job.id as "jobId", job.status
    )
    select "jobId", status from orphans, (select count(*) from woken) as notified order by "jobId"`);
  return rows;
}
