import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { unstage } from "./unstage.ts";

export interface Rescue {
  jobId: number;
  status: "pending" | "failed" | "cancelled";
}

/**
 * alive → dead for workers silent for `silentMs` by the database's clock, and their jobs processing → pending, each in its
 * old place. The job's own retry count stays as it was; a job that died with its worker three times is the cause, not the
 * victim: it fails. One that was asked to stop is cancelled.
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
    ), orphans as (
      delete from job_leases lease using workers worker
       where lease.worker_id = worker.id
         -- A worker that signed off, or was declared dead while a claim of its was still in flight, may hold jobs too.
         and (worker.state <> 'alive' or worker.id in (select id from dead))
      returning lease.job_id
    ), rescued as (
      update book_generation_jobs job
         set rescue_count = rescue_count + 1,
             worker_id = null,
             status = case
               when cancel_requested_at is not null then 'cancelled'
               when rescue_count + 1 >= 3 then 'failed'
               else 'pending' end,
             completed_at = case
               when cancel_requested_at is not null or rescue_count + 1 >= 3 then now() end,
             error_code = case
               when cancel_requested_at is null and rescue_count + 1 >= 3
               then 'crashes_the_worker' else error_code end,
             error_message = case
               when cancel_requested_at is null and rescue_count + 1 >= 3
               then 'This job stopped its worker three times and is not tried again (crashes the worker).'
               else error_message end
        from orphans
       where job.id = orphans.job_id
      returning job.id, job.status, job.priority - job.aged as lane, job.turn, job.user_id
    ), put_back as (
      insert into job_ready (priority, turn, job_id, user_key)
      select lane, turn, id, coalesce(user_id, '00000000-0000-0000-0000-000000000000')
        from rescued where status = 'pending'
      returning job_id
    ), ${unstage(sql`rescued as ended`)}, announced as (
      select announce_returns() from put_back limit 1
    )
    select id::float8 as "jobId", status from rescued, (select count(*) from announced) as told order by id`);
  return rows;
}
