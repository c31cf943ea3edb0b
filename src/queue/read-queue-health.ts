import type { Pool } from "pg";

import { healthWarnings, type Warning } from "./health-warnings.ts";
import { pinnedPlans } from "./hot-connection.ts";
import { inQueueTransaction } from "./in-queue-transaction.ts";
import { type Backlog, readBacklog } from "./read-backlog.ts";
import { readVacuum, type Vacuum } from "./read-vacuum.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";

export interface QueueHealth {
  backlog: Backlog;
  vacuum: Vacuum;
  /** Empty: all is well. */
  warnings: Warning[];
}

/** How the queue is, and what somebody should look at. Locks nothing. */
export async function readQueueHealth(pool: Pool, place?: QueuePlace): Promise<QueueHealth> {
  const backlog = await inQueueTransaction(pool, place, async (db) => {
    // As for claims: right after a burst the planner's figures are old, and it would read the whole line, or sort it.
    for (const plan of pinnedPlans) await db.query({ text: `set local ${plan}`, values: [] });
    return readBacklog(db);
  });
  const vacuum = await readVacuum(renamed(pool, place));
  return { backlog, vacuum, warnings: healthWarnings({ backlog, vacuum }) };
}
