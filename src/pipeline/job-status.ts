import sql from "sql-template-tag";
import { z } from "zod";

import type { Db } from "../db/database.ts";
import { NotFound } from "../errors.ts";
import { type JobRow, readNewestRun } from "../queue/read.ts";
import type { NamedFile } from "../stages/stage.ts";
import { readFiles } from "./read-files.ts";

export interface JobStatus {
  job: JobRow;
  overallProgress: number;
  /** The number of its newest event. */
  lastEvent: number;
  /** Seconds since it was started; 0 before. */
  runningS: number;
  stages: StageRow[];
  /** Only of a completed job. */
  result: { title: string; pages: number; warnings: string[]; files: NamedFile[] } | undefined;
}

export interface StageRow {
  id: number;
  stageName: string;
  status: "pending" | "processing" | "completed" | "failed" | "skipped";
  progressPercentage: number;
  startedAt: Date | null;
  completedAt: Date | null;
  errorMessage: string | null;
  skipReason: string | null;
}

type Progress = Pick<JobStatus, "overallProgress" | "lastEvent" | "runningS"> & {
  resultData: unknown;
};

const storedResult = z.object({
  title: z.string(),
  pages: z.int(),
  warnings: z.array(z.string()),
});

/** The newest run of a book with its stages and result, for one reader. */
export async function readJobStatus(db: Db, bookId: number): Promise<JobStatus> {
  const job = await readNewestRun(db, bookId);
  if (job === undefined) throw new NotFound(`There is no book ${bookId}.`);
  const { rows: stages } = await db.query<StageRow>(sql`
    select job_id * 100 + position as id, stage_name as "stageName", status, progress_percentage as "progressPercentage",
           started_at as "startedAt", completed_at as "completedAt",
           error_message as "errorMessage", skip_reason as "skipReason"
      from job_stages where job_id = ${job.id} order by position`);
  const { rows } = await db.query<Progress>(sql`
    select overall_progress as "overallProgress", last_event as "lastEvent", result_data as "resultData",
           coalesce(extract(epoch from clock_timestamp() - ${job.startedAt}::timestamptz), 0)::float8 as "runningS"
      from job_progress left join job_results using (job_id)
     where job_id = ${job.id}`);
  const [progress] = rows;
  const resultData = progress?.resultData ?? undefined;
  return {
    job,
    overallProgress: progress?.overallProgress ?? 0,
    lastEvent: progress?.lastEvent ?? 0,
    runningS: progress?.runningS ?? 0,
    stages,
    result:
      job.status === "completed" && resultData !== undefined
        ? { ...storedResult.parse(resultData), files: await readFiles(db, job.id) }
        : undefined,
  };
}
