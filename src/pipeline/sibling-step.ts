import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { Job } from "../queue/job.ts";
import type { StepKey } from "../queue/step.ts";
import type { StepResult } from "../stages/stage.ts";
import { holdFile } from "./hold-file.ts";

/**
 * What another book of the same user and batch has kept under the same key: the same input by the same engine, so the same
 * result. Only in a batch that has one seed for all (`shares_steps`). Undefined when it must be made; never for a run that was
 * asked to do it again.
 */
export async function siblingStep(
  db: Db,
  job: Pick<Job, "id" | "attempt" | "bookId" | "redo">,
  key: StepKey,
): Promise<StepResult<unknown> | undefined> {
  if (job.redo !== null) return undefined;
  const found = await findSibling(db, job, key);
  if (found === undefined) return undefined;
  const lease = { jobId: job.id, attempt: job.attempt };
  for (const [file] of JSON.stringify(found).matchAll(/[0-9a-f]{64}[.][a-z0-9]{3,4}/g)) {
    await holdFile(db, lease, file);
  }
  // That book may have been erased meanwhile, with its files; if it is still there, they stay for us.
  return findSibling(db, job, key);
}

async function findSibling(
  db: Db,
  job: Pick<Job, "bookId">,
  key: StepKey,
): Promise<StepResult<unknown> | undefined> {
  const { rows } = await db.query<{ result: StepResult<unknown> }>(sql`
    select step.result
      from batch_rows mine
      join batches batch on batch.id = mine.batch_id and batch.shares_steps
      join book_generation_jobs book on book.id = mine.job_id
      join batch_rows other on other.batch_id = mine.batch_id and other.job_id <> mine.job_id
      join job_steps step on step.book_id = other.job_id and step.stage_name = ${key.stageName} and step.part = ${key.part}
       and step.try = ${key.try} and step.input_hash = ${key.inputHash} and step.engine_version = ${key.engineVersion}
      join book_generation_jobs sibling on sibling.id = other.job_id and sibling.user_id is not distinct from book.user_id
     where mine.job_id = ${job.bookId}
     limit 1`);
  return rows[0]?.result;
}
