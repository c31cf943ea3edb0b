import sql from "sql-template-tag";

import type { Db, Lease } from "./job.ts";

/** processing → completed. False when the lease is no longer ours: write nothing more. */
export async function complete(db: Db, lease: Lease): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    update book_generation_jobs
       set status = 'completed', completed_at = now(), worker_id = null,
           error_code = null, error_message = null
     where id = ${lease.jobId} and attempt = ${lease.attempt} and status = 'processing'`);
  return rowCount === 1;
}
