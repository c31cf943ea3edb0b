import type { Pool } from "pg";

import { Conflict } from "../errors.ts";
import { requestCancel } from "../queue/cancel.ts";
import type { JobStatus } from "../queue/job.ts";
import { actOnJob, type ActRequest } from "./act-on-job.ts";

/** Says the state after. Throws Conflict `already_ended`. */
export function cancelJob(pool: Pool, request: ActRequest): Promise<JobStatus> {
  return actOnJob(pool, request, async (db, { jobId, status }) => {
    const after = await requestCancel(db, jobId);
    if (after === undefined) throw new Conflict("already_ended", "This job has already ended.");
    return { done: after, entry: { act: "cancel", before: { status }, after: { status: after } } };
  });
}
