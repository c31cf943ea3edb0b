import type { Pool } from "pg";

import { Conflict } from "../errors.ts";
import { setPriority } from "../queue/set-priority.ts";
import { actOnJob, type ActRequest } from "./act-on-job.ts";

/** Of a pending job. Throws Conflict `already_started` when it is none. */
export function changePriority(
  pool: Pool,
  { priority, ...request }: ActRequest & { priority: number },
): Promise<void> {
  return actOnJob(pool, request, async (db, { jobId }) => {
    const changed = await setPriority(db, jobId, priority);
    if (changed?.isChanged !== true) {
      throw new Conflict("already_started", "Only a job that waits has a place in the line.");
    }
    return {
      done: undefined,
      entry: { act: "priority", before: { priority: changed.before }, after: { priority } },
    };
  });
}
