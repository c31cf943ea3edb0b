import sql from "sql-template-tag";

import type { WorkshopOverview } from "../contract/workshop-overview.ts";
import type { Db } from "../db/database.ts";
import { waitReasons } from "../queue/why-waiting.ts";

/** The job that has waited longest since it may run; null when none waits. Among the first hundred of each lane, and those put aside. */
export async function readOldestWaiting(db: Db): Promise<WorkshopOverview["oldest_waiting"]> {
  const { rows } = await db.query<{
    jobId: number;
    bookId: number;
    priority: number;
    waitedSeconds: number;
  }>(sql`
    select job.id::float8 as "jobId", job.book_id::float8 as "bookId", job.priority,
           extract(epoch from now() - job.run_at)::float8 as "waitedSeconds"
      from (
        select front.job_id from generate_series(1, 10) as lane (priority)
         cross join lateral (
           select ready.job_id from job_ready ready where ready.priority = lane.priority::smallint
            order by ready.turn, ready.job_id limit 100) front
        union all
        (select job_id from job_parked limit 1000)
        union all
        (select job_id from job_scheduled where run_at < now() order by run_at limit 1)) waiting
      join book_generation_jobs job on job.id = waiting.job_id and job.status = 'pending'
     order by job.run_at, job.id limit 1`);
  const [oldest] = rows;
  const reason = oldest && (await waitReasons(db, [oldest.jobId])).get(oldest.jobId);
  if (oldest === undefined || reason === undefined) return null;
  return {
    job_id: oldest.jobId,
    book_id: oldest.bookId,
    priority: oldest.priority,
    waited_seconds: oldest.waitedSeconds,
    waiting: { reason: reason.reason, until: reason.until?.toISOString() ?? null },
  };
}
