import sql from "sql-template-tag";

import type { Db, Lease } from "./job.ts";

/** A full disk for an hour and a half, at 30 s a look: after that someone should know. */
const maxWaits = 200;

/**
 * processing → pending, for later: the surroundings are not ready (disk full, a provider's limit). No failure of the job
 * is counted; waits are, and bounded.
 */
export async function snooze(
  db: Db,
  lease: Lease,
  wait: { code: string; message: string; delayMs: number },
): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    update book_generation_jobs
       set wait_count = wait_count + 1,
           status = case
             when cancel_requested_at is not null then 'cancelled'
             when wait_count + 1 >= ${maxWaits} then 'failed'
             else 'pending' end,
           completed_at = case
             when cancel_requested_at is not null or wait_count + 1 >= ${maxWaits} then now() end,
           run_at = now() + ${wait.delayMs}::float8 * interval '1 millisecond',
           worker_id = null, error_code = ${wait.code}, error_message = ${wait.message}
     where id = ${lease.jobId} and attempt = ${lease.attempt} and status = 'processing'`);
  return rowCount === 1;
}
