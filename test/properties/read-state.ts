import sql from "sql-template-tag";

import type { Db } from "../../src/queue/job.ts";
import type { QueueState } from "./queue-state.ts";

/** Everything that the tables say; times as whole hours from `base`. */
export async function readState(db: Db, base: Date): Promise<QueueState> {
  const { text, values } = sql`
    select json_build_object(
      'jobs', coalesce((select json_agg(row order by id) from (
        select id, user_id as "userId", priority, turn, status, attempt, retry_count as "retryCount",
               rescue_count as "rescueCount", wait_count as "waitCount", max_retries as "maxRetries",
               cancel_requested_at is not null as "isAskedToStop", error_code as "errorCode",
               error_message as "errorMessage", worker_id as "workerId", started_at is not null as "isStarted",
               completed_at is not null as "isEnded"
          from book_generation_jobs) row), '[]'),
      'inputs', coalesce((select json_agg(job_id order by job_id) from job_inputs), '[]'),
      'ready', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", priority, turn, user_key as "userKey" from job_ready) row), '[]'),
      'scheduled', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", round(extract(epoch from run_at - ${base}::timestamptz) / 3600)::integer as "inHours"
          from job_scheduled) row), '[]'),
      'leases', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", worker_id as "workerId", attempt, cancelling from job_leases) row), '[]'),
      'stages', coalesce((select json_agg(row order by "jobId", position) from (
        select job_id as "jobId", position, stage_name as name, status, progress_percentage as progress,
               error_message as error, skip_reason as "skipReason"
          from job_stages) row), '[]'),
      'steps', coalesce((select json_agg(row order by key) from (
        select concat_ws('/', book_id, stage_name, part) collate "C" as key, job_id as "jobId", attempt, result::text
          from job_steps) row), '[]'),
      'keys', coalesce((select json_agg(row order by key) from (
        select concat_ws('/', user_key, key) collate "C" as key, job_id as "jobId" from job_keys) row), '[]'),
      'workers', coalesce((select json_agg(row order by id) from (select id, state from workers) row), '[]'),
      'lanes', (select json_agg(coalesce(pg_sequence_last_value(concat('job_turn_', n)::regclass), 0) order by n)
                  from generate_series(1, 10) n)
    ) as state`;
  // Asked thousands of times, and to plan it takes longer than to carry it out: it has a name, so it is planned once.
  const query = { name: "read_state", text, values };
  const { rows } = await db.query<{ state: QueueState }>(query);
  const [row] = rows;
  if (row === undefined) throw new Error("the tables said nothing");
  return row.state;
}
