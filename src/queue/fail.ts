import sql from "sql-template-tag";

import type { Db, Lease } from "./job.ts";

export interface Failure {
  code: string;
  message: string;
  /** False: it will never work, fail now. */
  again: boolean;
  delayMs: number;
}

export type AfterFailure = "pending" | "failed" | "cancelled" | "lease_lost";

/**
 * processing → pending or failed. The seed's rule: the retry count rises with every failure of the job itself; below
 * `max_retries` the job runs again, at it the job has failed. So 3 means three runs in all.
 * A job that was asked to stop and then failed is cancelled, not tried again.
 */
export async function fail(db: Db, lease: Lease, failure: Failure): Promise<AfterFailure> {
  const { rows } = await db.query<{ status: AfterFailure }>(sql`
    update book_generation_jobs
       set retry_count = retry_count + 1,
           status = case
             when cancel_requested_at is not null then 'cancelled'
             when ${failure.again} and retry_count + 1 < max_retries then 'pending'
             else 'failed' end,
           completed_at = case
             when cancel_requested_at is null and ${failure.again} and retry_count + 1 < max_retries then null
             else now() end,
           run_at = now() + ${failure.delayMs}::float8 * interval '1 millisecond',
           worker_id = null, error_code = ${failure.code}, error_message = ${failure.message}
     where id = ${lease.jobId} and attempt = ${lease.attempt} and status = 'processing'
    returning status`);
  return rows[0]?.status ?? "lease_lost";
}
