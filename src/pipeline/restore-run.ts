import type { Db } from "../db/database.ts";
import { InvalidRequest, NotFound } from "../errors.ts";
import { lockEndedRun, readRun } from "./ended-run.ts";
import { readOrder } from "./read-order.ts";
import { startRun } from "./start-run.ts";

/**
 * The book as that run had made it: a new run with that one's input, which finds all its steps. Returns its job's id. In the
 * caller's transaction. Throws NotFound when it is no run of the book, InvalidRequest when it made no book, Conflict
 * `not_ended` while the book is being made.
 */
export async function restoreRun(db: Db, bookId: number, jobId: number): Promise<number> {
  const run = await readRun(db, jobId);
  if (run?.bookId !== bookId) throw new NotFound(`Book ${bookId} has no run ${jobId}.`);
  await lockEndedRun(db, bookId);
  if (run.status !== "completed") {
    throw new InvalidRequest("invalid_request", "This run made no book.", {
      faults: [
        {
          pointer: "/job_id",
          detail: `Run ${jobId} was not completed: it has nothing to restore.`,
        },
      ],
    });
  }
  return startRun(db, run, readOrder(run.input, bookId));
}
