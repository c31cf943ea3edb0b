import sql, { type Sql } from "sql-template-tag";

import type { Lease } from "./job.ts";
import { packed } from "./packed.ts";

/**
 * processing → completed, for many jobs at once. One that was asked to stop is left out: it is settled as cancelled (only a
 * completion that was committed before the asking counts). To be used after `holder` (see flush.ts); answers with `completed`.
 */
export function complete(leases: readonly Lease[]): Sql {
  return sql`
    done as (
      delete from job_leases lease
       using holder, unnest(${packed("bigint", leases, (l) => l.jobId)}::bigint[], ${packed("integer", leases, (l) => l.attempt)}::integer[])
               as ours (job_id, attempt)
       where lease.job_id = ours.job_id and lease.attempt = ours.attempt
         and lease.worker_id = holder.id and not lease.cancelling
      returning lease.job_id
    ), completed as (
      update book_generation_jobs job
         set status = 'completed', completed_at = now(), worker_id = null, error_code = null, error_message = null
       -- By a list, not by a join: one walk through the index instead of a scan begun for each job (a seventh of a flush).
       where job.id = any (array(select job_id from done))
      returning job.id
    )`;
}
