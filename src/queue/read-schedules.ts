import sql, { empty } from "sql-template-tag";

import type { Db } from "./job.ts";
import { type Schedule, scheduleColumns } from "./schedule.ts";

/** By name: one user's, those of nobody in particular (null), or everybody's when no owner is given. */
export async function readSchedules(db: Db, userId?: string | null): Promise<Schedule[]> {
  const whose = userId === undefined ? empty : sql`where user_id is not distinct from ${userId}`;
  const { rows } = await db.query<Schedule>(sql`
    select ${scheduleColumns} from job_schedules ${whose} order by name, id`);
  return rows;
}
