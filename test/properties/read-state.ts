import sql from "sql-template-tag";

import type { Db } from "../../src/queue/job.ts";
import type { QueueState } from "./queue-state.ts";

/** Everything that the tables say; times as whole hours from `base`. */
export async function readState(db: Db, base: Date): Promise<QueueState> {
  const { text, values } = sql`
    select json_build_object(
      'jobs', coalesce((select json_agg(row order by id) from (
        select id, book_id as "bookId", parent_job_id as "parentId", job_type as "jobType", user_id as "userId", priority, aged, turn, status, attempt, retry_count as "retryCount",
               rescue_count as "rescueCount", wait_count as "waitCount", max_retries as "maxRetries",
               cancel_requested_at is not null as "isAskedToStop", error_code as "errorCode",
               error_message as "errorMessage", worker_id as "workerId", started_at is not null as "isStarted",
               case when completed_at is null
                 then round(extract(epoch from run_at - ${base}::timestamptz) / 3600)::integer end as "runInHours",
               completed_at is not null as "isEnded"
          from book_generation_jobs) row), '[]'),
      'inputs', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", input->'n' as n,
               (select json_agg(one order by one->>'stage', (one->>'part')::integer, (one->>'try')::integer)
                  from json_array_elements(redo) one) as redo
          from job_inputs) row), '[]'),
      'ready', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", priority, turn, user_key as "userKey" from job_ready) row), '[]'),
      'scheduled', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", round(extract(epoch from run_at - ${base}::timestamptz) / 3600)::integer as "inHours"
          from job_scheduled) row), '[]'),
      'parked', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", scope, key, priority, turn, user_key as "userKey" from job_parked) row), '[]'),
      'leases', coalesce((select json_agg(row order by "jobId") from (
        select job_id as "jobId", worker_id as "workerId", attempt, cancelling from job_leases) row), '[]'),
      'stages', coalesce((select json_agg(row order by "jobId", position) from (
        select job_id as "jobId", position, stage_name as name, status, progress_percentage as progress,
               error_message as error, skip_reason as "skipReason"
          from job_stages) row), '[]'),
      'steps', coalesce((select json_agg(row order by key) from (
        select concat_ws('/', book_id, stage_name, part, try) collate "C" as key, job_id as "jobId", attempt, result::text
          from job_steps) row), '[]'),
      'keys', coalesce((select json_agg(row order by key) from (
        select concat_ws('/', user_key, key) collate "C" as key, job_id as "jobId" from job_keys) row), '[]'),
      'workers', coalesce((select json_agg(row order by id) from (select id, state from workers) row), '[]'),
      'lanes', (select json_agg(coalesce(pg_sequence_last_value(concat('job_turn_', n)::regclass), 0) order by n)
                  from generate_series(1, 10) n),
      'limits', coalesce((select json_agg(row order by scope collate "C", key) from (
        select scope, key, max_running as "maxRunning", paused from job_limits) row), '[]'),
      'isLimited', pg_sequence_last_value('job_limits_in_force') > 1
    ) as state`;
  // Asked thousands of times, and to plan it takes longer than to carry it out: it has a name, so it is planned once.
  const query = { name: "read_state", text, values };
  const { rows } = await db.query<{ state: QueueState }>(query);
  const [row] = rows;
  if (row === undefined) throw new Error("the tables said nothing");
  return row.state;
}
