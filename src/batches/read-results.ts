import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { JobStatus } from "../queue/job.ts";
import { batchLines, type Reader } from "./batch-lines.ts";

/** A line of a batch and the book that became of it. */
export interface BatchResult {
  line: number;
  bookId: number | null;
  /** The book's newest run. */
  runId: number | null;
  state: JobStatus | "refused";
  /** Of a finished book. */
  title: string | null;
  completedAt: Date | null;
}

/** What became of every line of a batch, in the file's order. */
export async function readResults(db: Db, batchId: number, reader: Reader): Promise<BatchResult[]> {
  const { rows } = await db.query<BatchResult>(sql`
    select line.line, line.book_id::float8 as "bookId", line.run_id::float8 as "runId", line.state,
           result.result_data ->> 'title' as title, line.completed_at as "completedAt"
      from (${batchLines(batchId, reader)}) line
      left join job_results result on result.job_id = line.run_id
     order by line.line`);
  return rows;
}
