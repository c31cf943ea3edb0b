import { healthWarnings, type Warning } from "./health-warnings.ts";
import type { Db } from "./job.ts";
import { type Backlog, readBacklog } from "./read-backlog.ts";
import { readVacuum, type Vacuum } from "./read-vacuum.ts";

export interface QueueHealth {
  backlog: Backlog;
  vacuum: Vacuum;
  /** Empty: all is well. */
  warnings: Warning[];
}

/** How the queue is, and what somebody should look at. Locks nothing; costs the same however many jobs there are. */
export async function readQueueHealth(db: Db): Promise<QueueHealth> {
  const found = { backlog: await readBacklog(db), vacuum: await readVacuum(db) };
  return { ...found, warnings: healthWarnings(found) };
}
