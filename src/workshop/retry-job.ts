import type { Pool } from "pg";

import { Conflict } from "../errors.ts";
import { retry } from "../queue/retry.ts";
import { actOnJob, type ActRequest } from "./act-on-job.ts";

/** The number of the new run. Throws Conflict as the book's own retry does. */
export function retryJob(pool: Pool, request: ActRequest): Promise<number> {
  return actOnJob(pool, request, async (db, { jobId, status, newerJobId }) => {
    if (newerJobId !== null) {
      throw new Conflict("not_newest", `Run ${newerJobId} of this book is newer.`);
    }
    if (status === "pending" || status === "processing") {
      throw new Conflict("not_ended", "This job is still being made.");
    }
    if (status === "completed") {
      throw new Conflict("nothing_to_retry", "This job is finished. Redo makes a part of it anew.");
    }
    const [run] = await retry(db, { ids: [jobId], status });
    // Somebody else was faster.
    if (run === undefined)
      throw new Conflict("not_ended", "This book is being tried again already.");
    return {
      done: run.jobId,
      entry: { act: "retry", before: { status }, after: { job_id: run.jobId } },
    };
  });
}
