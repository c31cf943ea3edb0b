import type { Pool } from "pg";

import type { RedoPlan, RedoRequest } from "../contract/redo-book.ts";
import type { Db } from "../db/database.ts";
import { Conflict } from "../errors.ts";
import { planRedo, type RedoTools } from "../pipeline/plan-redo.ts";
import { redoBook } from "../pipeline/redo-book.ts";
import { actOnJob, type ActRequest } from "./act-on-job.ts";
import { findJob, type FoundJob } from "./find-job.ts";

/** What a redo of this job would make and keep. Throws NotFound, Conflict, InvalidRequest. */
export async function planJobRedo(
  db: Db,
  tools: RedoTools,
  jobId: number,
  wanted: RedoRequest,
): Promise<RedoPlan> {
  const job = await findJob(db, jobId);
  refuseOldRun(job);
  return planRedo(db, tools, job.bookId, wanted);
}

/** The new run and its plan. */
export function redoJob(
  pool: Pool,
  tools: RedoTools,
  { wanted, ...request }: ActRequest & { wanted: RedoRequest },
): Promise<{ jobId: number; plan: RedoPlan }> {
  return actOnJob(pool, request, async (db, job) => {
    refuseOldRun(job);
    const made = await redoBook(db, tools, job.bookId, wanted);
    const after = {
      job_id: made.jobId,
      asked: askedOf(wanted),
      run: made.plan.run.length,
      keep: made.plan.keep.length,
    };
    return { done: made, entry: { act: "redo", before: { status: job.status }, after } };
  });
}

/** A redo starts from the book as it is: whoever looks at an older run would get something else than he sees. */
function refuseOldRun({ newerJobId }: FoundJob): void {
  if (newerJobId === null) return;
  throw new Conflict("not_newest", `Run ${newerJobId} of this book is newer: redo that one.`);
}

/** What was to be other, without the words that it was to become. */
const askedOf = ({ text, order, ...numbers }: RedoRequest): Record<string, unknown> => ({
  ...numbers,
  ...(text !== undefined && { text: true }),
  ...(order !== undefined && { order: Object.keys(order) }),
});
