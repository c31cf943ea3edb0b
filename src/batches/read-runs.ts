import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { JobStatus } from "../queue/job.ts";
import { batchLines, type Reader } from "./batch-lines.ts";

/** The newest runs of a batch's books that are in one of these states. */
export async function readRuns(
  db: Db,
  batchId: number,
  reader: Reader,
  states: readonly JobStatus[],
): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(sql`
    select line.run_id::float8 as id from (${batchLines(batchId, reader)}) line
     where line.status = any(${[...states]}::text[])
     order by line.run_id`);
  return rows.map(({ id }) => id);
}
