import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { JobStatus } from "../queue/job.ts";
import { batchLines, type Reader } from "./batch-lines.ts";

export interface BatchProgress {
  /** The books by the state of their newest runs. */
  counts: Record<JobStatus, number>;
  /** 0–100: the mean of the books. */
  overallProgress: number;
  /** No book waits or is being made. */
  isDone: boolean;
}

/** How far the books of a batch are. */
export async function readBatchProgress(
  db: Db,
  batchId: number,
  reader: Reader,
): Promise<BatchProgress> {
  const { rows } = await db.query<{ status: JobStatus; books: number; progress: number }>(sql`
    select line.status, count(*)::float8 as books, coalesce(sum(progress.overall_progress), 0)::float8 as progress
      from (${batchLines(batchId, reader)}) line
      left join job_progress progress on progress.job_id = line.run_id
     where line.run_id is not null
     group by line.status`);
  const counts = { pending: 0, processing: 0, completed: 0, failed: 0, cancelled: 0 };
  for (const { status, books } of rows) counts[status] = books;
  const books = rows.reduce((sum, row) => sum + row.books, 0);
  const progress = rows.reduce((sum, row) => sum + row.progress, 0);
  return {
    counts,
    overallProgress: books === 0 ? 0 : Math.floor(progress / books),
    isDone: counts.pending + counts.processing === 0,
  };
}
