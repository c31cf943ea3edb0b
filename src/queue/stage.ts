import sql, { type Sql } from "sql-template-tag";

import { isOurs } from "./is-ours.ts";
import { numbers } from "./numbers.ts";
import { packed } from "./packed.ts";

/** A change of one stage's row. */
export interface StageChange {
  jobId: number;
  attempt: number;
  stageName: string;
  /** What it becomes; undefined: it only gets further. */
  status?: "processing" | "completed" | "skipped" | "failed";
  /** 0–100; never falls. */
  progress?: number;
  /** Why it failed or was skipped. */
  words?: string;
}

/**
 * pending or failed → processing → completed or failed; pending → skipped; or further within processing. A stage in
 * another state (it had ended in an earlier attempt) is left alone. To be used after `holder` (see flush.ts);
 * the leases that are still ours are in `held_stages`.
 */
export function changeStages(changes: readonly StageChange[]): Sql {
  return sql`
    held_stages as materialized (
      select change.*, lease.cancelling
        from holder
       cross join unnest(${packed("bigint", changes, (c) => c.jobId)}::bigint[], ${packed("integer", changes, (c) => c.attempt)}::integer[],
                    ${changes.map((c) => c.stageName)}::text[], ${changes.map((c) => c.status ?? null)}::text[],
                    ${numbers(changes.map((c) => Math.floor(c.progress ?? 0)))}::smallint[],
                    ${changes.map((c) => c.words ?? null)}::text[])
               as change (job_id, attempt, stage_name, status, progress, words)
        join job_leases lease on ${isOurs(sql`change`)}
         for key share of lease
    ), staged as (
      update job_stages stage
         set status = coalesce(change.status, stage.status),
             progress_percentage = case change.status when 'completed' then 100
               else greatest(stage.progress_percentage, change.progress) end,
             started_at = case when change.status in ('processing', 'completed')
               then coalesce(stage.started_at, now()) else stage.started_at end,
             completed_at = case when change.status in ('completed', 'skipped')
               then now() else stage.completed_at end,
             error_message = case change.status when 'failed' then change.words
               when 'processing' then null else stage.error_message end,
             skip_reason = case change.status when 'skipped' then change.words else stage.skip_reason end
        from held_stages change
       where stage.job_id = change.job_id and stage.stage_name = change.stage_name
         and case change.status when 'processing' then stage.status in ('pending', 'failed')
                                when 'completed' then stage.status in ('pending', 'processing')
                                when 'failed' then stage.status in ('pending', 'processing')
                                when 'skipped' then stage.status = 'pending'
                                else stage.status = 'processing' end
    )`;
}
