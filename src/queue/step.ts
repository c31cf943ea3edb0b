import sql, { type Sql } from "sql-template-tag";

import { isOurs } from "./is-ours.ts";
import type { Db, Job } from "./job.ts";
import { packed } from "./packed.ts";

/** What a step is known by: the same key means the same result, in this run and in every later run of the book. */
export interface StepKey {
  stageName: string;
  /** 0 for a stage of one part, else the scene or page. */
  part: number;
  /** 1, or higher for each time the result was rejected. */
  try: number;
  /** sha256 of all that the result depends on. */
  inputHash: string;
  engineVersion: string;
}

/** A finished step of one attempt, on its way into the database. */
export interface FinishedStep {
  bookId: number;
  jobId: number;
  attempt: number;
  key: StepKey;
  /** JSON. */
  result: string;
}

/** A finished step's result, or undefined when it must still be done. */
export async function readStep(db: Db, job: Pick<Job, "bookId">, key: StepKey): Promise<unknown> {
  const { rows } = await db.query<{ result: unknown }>(sql`
    select result from job_steps
     where book_id = ${job.bookId} and stage_name = ${key.stageName} and part = ${key.part}
       and try = ${key.try} and input_hash = ${key.inputHash}
       and engine_version = ${key.engineVersion}`);
  return rows[0]?.result;
}

/**
 * Commits results once each: a step that was kept before (its reply was lost) stays as it was. To be used after `holder`
 * (see flush.ts); the leases that are still ours are in `held_steps`.
 */
export function keepSteps(steps: readonly FinishedStep[]): Sql {
  return sql`
    held_steps as materialized (
      select step.*, lease.cancelling
        from holder
       cross join unnest(${packed("bigint", steps, (s) => s.bookId)}::bigint[], ${packed("bigint", steps, (s) => s.jobId)}::bigint[],
                    ${packed("integer", steps, (s) => s.attempt)}::integer[],
                    ${steps.map((s) => s.key.stageName)}::text[], ${packed("integer", steps, (s) => s.key.part)}::integer[],
                    ${packed("integer", steps, (s) => s.key.try)}::integer[], ${steps.map((s) => s.key.inputHash)}::text[],
                    ${steps.map((s) => s.key.engineVersion)}::text[], ${steps.map((s) => s.result)}::text[])
               as step (book_id, job_id, attempt, stage_name, part, try, input_hash, engine_version, result)
        join job_leases lease on ${isOurs(sql`step`)}
         for key share of lease
    ), kept as (
      insert into job_steps
        (book_id, stage_name, part, try, input_hash, engine_version, job_id, attempt, result)
      select book_id, stage_name, part, try, input_hash, engine_version, job_id, attempt, result::json from held_steps
      on conflict do nothing
    )`;
}
