import type { RedoRequest } from "../contract/redo-book.ts";
import type { Db } from "../db/database.ts";
import { lockEndedRun } from "./ended-run.ts";
import { prepareRedo, type RedoTools } from "./plan-redo.ts";
import type { RunPlan } from "./plan-run.ts";
import { startRun } from "./start-run.ts";

/**
 * A new run of the book that makes something otherwise than its newest one; all that does not depend on it is found. In the
 * caller's transaction. Throws InvalidRequest for what the book has not, NotFound, and Conflict `not_ended`, also for the
 * slower of two who redo it at the same time.
 */
export async function redoBook(
  db: Db,
  tools: RedoTools,
  bookId: number,
  request: RedoRequest,
): Promise<{ jobId: number; plan: RunPlan }> {
  const run = await lockEndedRun(db, bookId);
  const { input, plan } = await prepareRedo(db, tools, run, request);
  return { jobId: await startRun(db, run, input), plan };
}
