import sql, { type Sql } from "sql-template-tag";

import type { JobStatus, Lease } from "./job.ts";
import { unstage } from "./unstage.ts";

/** How an attempt ended, in the worker's eyes. What becomes of the job is decided by its row. */
export interface Ending {
  jobId: number;
  attempt: number;
  /**
   * completed; failed (may be tried again); hopeless (may not); waiting (the surroundings are not ready, nobody's fault);
   * released (handed back unfinished); cancelled (it stopped because it was asked to).
   */
  kind: "completed" | "failed" | "hopeless" | "waiting" | "released" | "cancelled";
  code: string | null;
  message: string | null;
  /** Until the next attempt, if there is one; 0: at once, in its old place. */
  delayMs: number;
}

/** Hands a job back unfinished: no failure is counted, its place is kept. */
export function release(lease: Lease): Ending {
  return { ...lease, kind: "released", code: null, message: null, delayMs: 0 };
}

const wasAskedToStop = sql`job.cancel_requested_at is not null`;
/**
 * The seed's rule: the retry count rises with every failure of the job itself; below `max_retries` the job runs again, at
 * it the job has failed. So 3 means three runs in all. Waits are counted apart and bounded (a full disk for an hour and a
 * half, at 30 s a look: after that someone should know); handing back is not counted at all.
 */
const goesOn = sql`(ended.kind = 'released'
             or (ended.kind = 'waiting' and job.wait_count + 1 < 200)
             or (ended.kind = 'failed' and job.retry_count + 1 < job.max_retries))`;

/**
 * processing → completed, failed, cancelled or pending again, for many jobs at once: the leases that are still ours (by
 * worker and attempt) go, and with them the jobs change. A job that was asked to stop is cancelled however it ended: only a
 * completion that was committed before the asking counts. To be used after `holder` (see flush.ts); answers with `settled`.
 */
export function settle(endings: readonly Ending[]): Sql {
  return sql`
    unleased as (
      delete from job_leases lease
       using holder,
             unnest(${endings.map((e) => e.jobId)}::bigint[], ${endings.map((e) => e.attempt)}::integer[],
                    ${endings.map((e) => e.kind)}::text[], ${endings.map((e) => e.code)}::text[],
                    ${endings.map((e) => e.message?.replaceAll("\0", ""))}::text[], ${endings.map((e) => e.delayMs)}::float8[])
               as ending (job_id, attempt, kind, code, message, delay_ms)
       where lease.job_id = ending.job_id and lease.attempt = ending.attempt
         and lease.worker_id = holder.id
      returning lease.job_id, ending.kind, ending.code, ending.message, ending.delay_ms
    ), settled as (
      update book_generation_jobs job
         set status = case when ${wasAskedToStop} then 'cancelled'
                           when ended.kind = 'completed' then 'completed'
                           when ${goesOn} then 'pending'
                           else 'failed' end,
             completed_at = case when ${wasAskedToStop} or not ${goesOn} then now() end,
             retry_count = retry_count + (ended.kind in ('failed', 'hopeless'))::integer,
             wait_count = wait_count + (ended.kind = 'waiting')::integer,
             run_at = case when ended.delay_ms > 0 and not ${wasAskedToStop} and ${goesOn}
                           then now() + ended.delay_ms * interval '1 millisecond' else run_at end,
             error_code = case ended.kind when 'completed' then null else coalesce(ended.code, error_code) end,
             error_message = case ended.kind when 'completed' then null
                                  else coalesce(ended.message, error_message) end,
             worker_id = null
        from unleased ended
       where job.id = ended.job_id
      returning job.id, job.status, job.priority - job.aged as lane, job.turn, job.run_at, job.user_id,
                job.status = 'pending' and ended.delay_ms > 0 as later
    ), put_off as (
      insert into job_scheduled (run_at, job_id) select run_at, id from settled where later
    ), put_back as (
      insert into job_ready (priority, turn, job_id, user_key)
      select lane, turn, id, coalesce(user_id, '00000000-0000-0000-0000-000000000000')
        from settled where status = 'pending' and not later
      returning job_id
    ), ${unstage(sql`(select id from settled where status <> 'completed') as ended`)}`;
}

/** The number of each job that was ours to settle → its state now; one or more were put back into the line. */
export const settledAnswer = sql`
  (select json_object_agg(id, status) from settled) as settled,
  (select announce_returns() from put_back limit 1) as returned`;

export type SettledAnswer = Record<string, JobStatus> | null;
