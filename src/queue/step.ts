import sql from "sql-template-tag";

import type { Db, Job } from "./job.ts";
import { LeaseLost } from "./outcome.ts";

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

/** A finished step's result, or undefined when it must still be done. */
export async function readStep(db: Db, job: Job, key: StepKey): Promise<unknown> {
  const { rows } = await db.query<{ result: unknown }>(sql`
    select result from job_steps
     where book_id = ${job.bookId} and stage_name = ${key.stageName} and part = ${key.part}
       and try = ${key.try} and input_hash = ${key.inputHash}
       and engine_version = ${key.engineVersion}`);
  return rows[0]?.result;
}

/**
 * Commits a step's result once. The job row is share-locked under its fence, so that a rescue or another attempt comes
 * wholly before or after. False when it had been committed before (its reply was lost). Throws LeaseLost when the attempt
 * is no longer the current one: the result does not count.
 */
export async function saveStep(db: Db, job: Job, key: StepKey, result: unknown): Promise<boolean> {
  const { rows } = await db.query<{ held: boolean; saved: boolean }>(sql`
    with held as materialized (
      select id from book_generation_jobs
       where id = ${job.id} and attempt = ${job.attempt} and status = 'processing'
         for share
    ), saved as (
      insert into job_steps
        (book_id, stage_name, part, try, input_hash, engine_version, job_id, attempt, result)
      select ${job.bookId}, ${key.stageName}, ${key.part}, ${key.try}, ${key.inputHash},
             ${key.engineVersion}, held.id, ${job.attempt}, ${JSON.stringify(result)}
        from held
      on conflict do nothing
      returning part
    )
    select exists (select from held) as held, exists (select from saved) as saved`);
  const [row] = rows;
  if (row?.held !== true) throw new LeaseLost();
  return row.saved;
}
