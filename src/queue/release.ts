import sql from "sql-template-tag";

import type { Db, Lease } from "./job.ts";

/**
 * processing → pending: handed back unfinished (shutdown, database away). No failure is counted, its place is kept.
 * A job that was asked to stop meanwhile is cancelled.
 */
export async function release(db: Db, lease: Lease): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    with woken as (select pg_notify('bookmill_jobs', ''))
    update book_generation_jobs
       set status = case when cancel_requested_at is null then 'pending' else 'cancelled' end,
           completed_at = case when cancel_requested_at is not null then now() end,
           worker_id = null
      from woken
     where id = ${lease.jobId} and attempt = ${lease.attempt} and status = 'processing'`);
  return rowCount === 1;
}
