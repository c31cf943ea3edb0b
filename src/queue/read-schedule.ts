import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { isNamed, type Schedule, scheduleColumns, type ScheduleName } from "./schedule.ts";

/** Undefined when there is no such schedule. */
export async function readSchedule(db: Db, name: ScheduleName): Promise<Schedule | undefined> {
  const { rows } = await db.query<Schedule>(sql`
    select ${scheduleColumns} from job_schedules where ${isNamed(name)}`);
  return rows[0];
}
