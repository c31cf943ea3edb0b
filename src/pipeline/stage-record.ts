import sql, { type Sql } from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { type Lease } from "../queue/job.ts";
import { LeaseLost } from "../queue/outcome.ts";

/** ∅ → pending: every stage of the format has its row from the start, in the order in which people see them. */
export async function planStages(db: Db, jobId: number, stages: readonly string[]): Promise<void> {
  await db.query(sql`
    insert into job_stages (job_id, position, stage_name)
    select ${jobId}, position, stage_name
      from unnest(${stages}::text[]) with ordinality as planned (stage_name, position)`);
}

/** pending or failed → processing; a stage that had ended in an earlier attempt stays as it is. */
export async function startStage(db: Db, lease: Lease, stageName: string): Promise<void> {
  await record(db, lease, stageName, "stage.started", {
    change: sql`status = 'processing', error_message = null, started_at = coalesce(started_at, now())`,
    from: ["pending", "failed"],
  });
}

/** processing, further on. `overall` is the book's progress; neither ever falls within a run. */
export async function progressStage(
  db: Db,
  lease: Lease,
  stageName: string,
  at: { percent: number; overall: number },
): Promise<void> {
  await record(db, lease, stageName, "stage.progress", {
    change: sql`progress_percentage = greatest(progress_percentage, ${at.percent}::smallint)`,
    from: ["processing"],
    overall: at.overall,
  });
}

/** processing → completed. */
export async function completeStage(
  db: Db,
  lease: Lease,
  stageName: string,
  overall: number,
): Promise<void> {
  await record(db, lease, stageName, "stage.completed", {
    change: sql`status = 'completed', progress_percentage = 100, completed_at = now()`,
    from: ["processing"],
    overall,
  });
}

/** pending → skipped: the order does without it. */
export async function skipStage(
  db: Db,
  lease: Lease,
  stageName: string,
  reason: string,
): Promise<void> {
  await record(db, lease, stageName, "stage.skipped", {
    change: sql`status = 'skipped', skip_reason = ${reason}, completed_at = now()`,
    from: ["pending"],
    data: { reason },
  });
}

/** processing → failed, with its own words; a later attempt starts it again. */
export async function failStage(
  db: Db,
  lease: Lease,
  stageName: string,
  message: string,
): Promise<void> {
  await record(db, lease, stageName, "stage.failed", {
    change: sql`status = 'failed', error_message = ${message}`,
    from: ["processing", "pending"],
    data: { error_message: message },
  });
}

/**
 * Changes one stage and appends its event, under the job's fence: a zombie's write is refused with LeaseLost. A stage
 * that is not in one of the states `from` is left alone, without an event.
 */
async function record(
  db: Db,
  lease: Lease,
  stageName: string,
  event: string,
  what: { change: Sql; from: readonly string[]; overall?: number; data?: Record<string, unknown> },
): Promise<void> {
  const data = JSON.stringify({ stage: stageName, ...what.data });
  const { rows } = await db.query<{ held: boolean }>(sql`
    with held as materialized (
      select id from book_generation_jobs
       where id = ${lease.jobId} and attempt = ${lease.attempt} and status = 'processing'
         for share
    ), progressed as (
      update job_progress
         set overall_progress = greatest(overall_progress, ${what.overall ?? 0}::smallint)
        from held
       where job_id = held.id
      returning overall_progress
    ), changed as (
      update job_stages set ${what.change}
        from held
       where job_id = held.id and stage_name = ${stageName} and status = any(${what.from})
      returning job_id, progress_percentage
    )
    select exists (select from held) as held,
           (select append_job_event(changed.job_id, ${event},
                     ${data}::jsonb || jsonb_build_object(
                       'progress_percentage', changed.progress_percentage,
                       'overall_progress', progressed.overall_progress))
              from changed, progressed) as seq`);
  if (rows[0]?.held !== true) throw new LeaseLost();
}
