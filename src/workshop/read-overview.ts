import type { Pool } from "pg";
import sql from "sql-template-tag";

import type { WorkshopOverview, WorkshopWindow } from "../contract/workshop-overview.ts";
import { readQueueHealth } from "../queue/read-queue-health.ts";
import { readOldestWaiting } from "./oldest-waiting.ts";
import { readFailures } from "./read-failures.ts";
import { readFigures } from "./read-figures.ts";
import { readJobRows } from "./read-job-rows.ts";
import { readWorkers } from "./read-workers.ts";

/** So many lanes of running jobs fill a screen. */
const shownRunning = 24;
const shownFailures = 5;

/** What the mill does at the moment, and how it did within the window. */
export async function readOverview(pool: Pool, window: WorkshopWindow): Promise<WorkshopOverview> {
  const [figures, oldest, { backlog, warnings }, running, failures, workers] = await Promise.all([
    readFigures(pool, window),
    readOldestWaiting(pool),
    readQueueHealth(pool),
    readJobRows(pool, sql`job.id in (select job_id from job_leases)`, {
      order: sql`job.started_at, job.id`,
      limit: shownRunning,
    }),
    readFailures(pool, window),
    readWorkers(pool),
  ]);
  return {
    window,
    ...figures,
    oldest_waiting: oldest,
    lanes: backlog.lanes.map(({ priority, depth, oldestMs }) => ({
      priority,
      depth,
      oldest_seconds: oldestMs / 1000,
    })),
    scheduled: backlog.scheduled.depth,
    parked: backlog.parked,
    running_count: backlog.leases,
    paused: backlog.paused,
    running,
    failures: failures.slice(0, shownFailures),
    workers,
    warnings,
  };
}
