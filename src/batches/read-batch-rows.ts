import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { FieldFault } from "../errors.ts";
import type { JobStatus } from "../queue/job.ts";
import { batchLines, type Reader } from "./batch-lines.ts";

/** A line of a batch, as it stands now. */
export interface BatchRow {
  line: number;
  state: JobStatus | "refused";
  bookId: number | null;
  /** The book's newest run. */
  jobId: number | null;
  overallProgress: number;
  errorCode: string | null;
  errorMessage: string | null;
  /** Of a line that was refused. */
  faults: FieldFault[] | null;
}

export interface RowFilter {
  state?: BatchRow["state"];
  /** Only lines after this one: the last of the page before. */
  after?: number;
  limit: number;
}

/** One page of a batch's lines, in the file's order. */
export async function readBatchRows(
  db: Db,
  batchId: number,
  reader: Reader,
  { state, after = 0, limit }: RowFilter,
): Promise<BatchRow[]> {
  const { rows } = await db.query<BatchRow>(sql`
    select line.line, line.state, line.book_id::float8 as "bookId", line.run_id::float8 as "jobId",
           coalesce(progress.overall_progress, 0) as "overallProgress",
           line.error_code as "errorCode", line.error_message as "errorMessage", line.faults
      from (${batchLines(batchId, reader)}) line
      left join job_progress progress on progress.job_id = line.run_id
     where line.line > ${after}::integer and (${state ?? null}::text is null or line.state = ${state ?? null}::text)
     order by line.line
     limit ${limit}`);
  return rows;
}
