import sql from "sql-template-tag";

import { workshopVerdict } from "../contract/workshop-job.ts";
import type { Db } from "../db/database.ts";

/** A finished step as the book keeps it, without what only makers need. */
export interface KeptStep {
  stage: string;
  part: number;
  try: number;
  inputHash: string;
  jobId: number;
  attempt: number;
  finishedAt: Date;
  /** Of a drawing: keys on the shelf. */
  small: string | null;
  large: string | null;
  alt: string | null;
  /** Of a check: the drawing that it took, and what it said of it and of those it did not take. */
  taken: string | null;
  verdict: unknown;
  rejected: unknown;
}

/** What this run of a book has finished, and what earlier runs had; oldest first. */
export async function readKeptSteps(
  db: Db,
  { jobId, bookId }: { jobId: number; bookId: number },
): Promise<KeptStep[]> {
  const { rows } = await db.query<KeptStep>(sql`
    select stage_name as stage, part, try, input_hash as "inputHash", job_id::float8 as "jobId", attempt,
           finished_at as "finishedAt",
           result #>> '{value,small,key}' as small, result #>> '{value,large,key}' as large,
           result #>> '{value,alt}' as alt, result #>> '{value,picture,large,key}' as taken,
           result #> '{value,verdict}' as verdict, result #> '{value,rejected}' as rejected
      from job_steps
     where book_id = ${bookId} and job_id <= ${jobId}
     order by finished_at, stage_name, part, try`);
  return rows;
}

/** A verdict as it was written; null for anything else. */
export const verdictOf = workshopVerdict.nullable().catch(null);
