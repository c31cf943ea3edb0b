import sql, { join, type Sql } from "sql-template-tag";

import { complete } from "./complete.ts";
import { type JobNews, tellNews } from "./event.ts";
import type { Db, JobStatus, Lease } from "./job.ts";
import { type Ending, settle, type SettledAnswer, settledAnswer } from "./settle.ts";
import { changeStages, type StageChange } from "./stage.ts";
import { type FinishedStep, keepSteps } from "./step.ts";

/** Everything that the running jobs of one worker have to write, in one turn. */
export interface Batch {
  /** Done, as far as the worker knows. */
  completions: readonly Lease[];
  /** Ended in any other way. */
  endings: readonly Ending[];
  steps: readonly FinishedStep[];
  stages: readonly StageChange[];
  news: readonly JobNews[];
}

export interface Flushed {
  /** Those of the completions that count. One that is missing was asked to stop in time, or was no longer ours. */
  completed: readonly number[];
  /** The jobs whose attempt was ended by this batch's endings, with their state now. One that is missing was no longer ours. */
  ended: Map<number, JobStatus>;
  /** The leases of steps, stages and news that are still ours, by `leaseName`; true: the job was asked to stop. */
  held: Map<string, boolean>;
}

/** An attempt that has ended may still write beside a newer one of the same job: the number alone does not tell them apart. */
export const leaseName = ({ jobId, attempt }: Lease): string => `${jobId}/${attempt}`;

export const emptyBatch: Batch = { completions: [], endings: [], steps: [], stages: [], news: [] };

/**
 * One statement, whatever the number of jobs. The fence: the worker's own row, share-locked and alive — a rescue locks the
 * rows of the workers that it declares dead, so it comes wholly before or after — and in job_leases the attempt. (An
 * advisory lock would not do: the statement's snapshot is older than the lock.)
 */
export async function flush(db: Db, workerId: number, batch: Batch): Promise<Flushed> {
  const parts: Sql[] = [holder(workerId)];
  const answers: Sql[] = [];
  const held: Sql[] = [];
  let name = "flush";
  if (batch.completions.length > 0) {
    name += "_completions";
    parts.push(complete(batch.completions));
    answers.push(sql`(select json_agg(id) from completed) as completed`);
  }
  if (batch.endings.length > 0) {
    name += "_endings";
    parts.push(settle(batch.endings));
    answers.push(settledAnswer);
  }
  if (batch.steps.length > 0) {
    name += "_steps";
    parts.push(keepSteps(batch.steps));
    held.push(sql`select job_id, attempt, cancelling from held_steps`);
  }
  if (batch.stages.length > 0) {
    name += "_stages";
    parts.push(changeStages(batch.stages));
    held.push(sql`select job_id, attempt, cancelling from held_stages`);
  }
  if (batch.news.length > 0) {
    name += "_news";
    parts.push(tellNews(batch.news));
    held.push(sql`select job_id, attempt, cancelling from held_news`);
    answers.push(sql`(select count(*) from told) as told`);
  }
  if (held.length > 0) {
    answers.push(sql`
      (select json_object_agg(concat(job_id, '/', attempt), cancelling) from (${join(held, " union ")}) ours) as held`);
  }
  const statement = sql`with ${join(parts, ",")} select ${join(answers, ",")}`;
  const { rows } = await db.query<{
    completed?: number[] | null;
    settled?: SettledAnswer;
    held?: Record<string, boolean> | null;
  }>(Object.assign(statement, { name }));
  const [row] = rows;
  const ended = new Map<number, JobStatus>();
  for (const [id, status] of Object.entries(row?.settled ?? {})) ended.set(Number(id), status);
  return { completed: row?.completed ?? [], ended, held: new Map(Object.entries(row?.held ?? {})) };
}

function holder(workerId: number): Sql {
  return sql`
    holder as materialized (
      select id from workers where id = ${workerId} and state = 'alive' for key share
    )`;
}
