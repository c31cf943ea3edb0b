import sql from "sql-template-tag";

import type { Db, JobStatus, Lease } from "./job.ts";

/**
 * pending → cancelled at once; processing → asked to stop, on whatever host it runs. Says the state after, or undefined
 * when there is no such job or it had already ended.
 */
export async function requestCancel(db: Db, jobId: number): Promise<JobStatus | undefined> {
  const { rows } = await db.query<{ status: JobStatus }>(sql`
    with asked as (
      update book_generation_jobs
         set cancel_requested_at = coalesce(cancel_requested_at, now()),
             status = case status when 'pending' then 'cancelled' else status end,
             completed_at = case status when 'pending' then now() end
       where id = ${jobId} and status in ('pending', 'processing')
      returning id, status
    )
    select status, pg_notify('bookmill_cancel', id::text) from asked`);
  return rows[0]?.status;
}

/** processing → cancelled: the handler has stopped. */
export async function confirmCancel(db: Db, lease: Lease): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    update book_generation_jobs
       set status = 'cancelled', completed_at = now(), worker_id = null
     where id = ${lease.jobId} and attempt = ${lease.attempt} and status = 'processing'
       and cancel_requested_at is not null`);
  return rowCount === 1;
}
