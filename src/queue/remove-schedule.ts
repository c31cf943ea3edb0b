import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { isNamed, type ScheduleName } from "./schedule.ts";

/** The jobs that it has added stay. False when there is no such schedule. */
export async function removeSchedule(db: Db, name: ScheduleName): Promise<boolean> {
  const { rowCount } = await db.query(sql`delete from job_schedules where ${isNamed(name)}`);
  return rowCount === 1;
}
