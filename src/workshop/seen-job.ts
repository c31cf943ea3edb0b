import sql from "sql-template-tag";

import type { WorkshopJobRow } from "../contract/workshop-job-row.ts";
import type { Db } from "../db/database.ts";
import { NotFound } from "../errors.ts";
import type { Redo } from "../queue/job.ts";
import { readJobRows } from "./read-job-rows.ts";
import type { SeenSteps } from "./read-steps.ts";
import { secretsOf } from "./secrets-of.ts";
import { type StoredResult, storedResult } from "./stored-result.ts";

/** A job with all that is looked up for its page, not masked yet. */
export interface SeenJob extends SeenSteps {
  row: WorkshopJobRow;
  result: StoredResult | undefined;
  errorMessage: string | null;
  stageErrors: { stage: string; message: string }[];
}

/** Throws NotFound. */
export async function readSeenJob(db: Db, jobId: number): Promise<SeenJob> {
  const [row] = await readJobRows(db, sql`job.id = ${jobId}`, { limit: 1 });
  const more = await readMore(db, jobId);
  if (row === undefined || more === undefined) throw new NotFound(`There is no job ${jobId}.`);
  const result = storedResult(more.resultData);
  return {
    row,
    result,
    id: row.job_id,
    bookId: row.book_id,
    status: row.status,
    attempt: row.attempt,
    input: more.input,
    redo: more.redo,
    errorMessage: more.errorMessage,
    stageErrors: more.stageErrors,
    completedStages: row.stages.flatMap(({ name, status }) =>
      status === "completed" ? [name] : [],
    ),
    secrets: secretsOf(more.input, result?.title ?? null),
    showsPictures: !row.has_drawing,
  };
}

interface More extends Pick<SeenJob, "errorMessage" | "stageErrors"> {
  input: unknown;
  redo: readonly Redo[] | null;
  resultData: unknown;
}

/** What a list does not show. */
async function readMore(db: Db, jobId: number): Promise<More | undefined> {
  const { rows } = await db.query<More>(sql`
    select input.input, input.redo, result.result_data as "resultData", job.error_message as "errorMessage",
           coalesce((select json_agg(json_build_object('stage', stage_name, 'message', error_message) order by position)
                       from job_stages where job_id = job.id and error_message is not null), '[]') as "stageErrors"
      from book_generation_jobs job
      left join job_inputs input on input.job_id = job.id
      left join job_results result on result.job_id = job.id
     where job.id = ${jobId}`);
  return rows[0];
}
