import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { isNamed, type ScheduleName } from "./schedule.ts";

/** No job is added from now on; those that were added stay. False when there is no such schedule. */
export async function pauseSchedule(db: Db, name: ScheduleName): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    update job_schedules set paused_at = coalesce(paused_at, now()) where ${isNamed(name)}`);
  return rowCount === 1;
}
