import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { parseTimetable } from "./parse-timetable.ts";
import { isNamed, type Schedule, scheduleColumns, type ScheduleName } from "./schedule.ts";

/**
 * A paused schedule goes on with the first slot after now: those that passed meanwhile are not caught up. One that is not
 * paused stays as it is. False when there is no such schedule. Throws InvalidSchedule when its expression cannot be used.
 */
export async function resumeSchedule(db: Db, name: ScheduleName): Promise<boolean> {
  for (;;) {
    const { rows } = await db.query<Schedule & { now: Date }>(sql`
      select ${scheduleColumns}, clock_timestamp() as now from job_schedules where ${isNamed(name)}`);
    const [found] = rows;
    if (found === undefined) return false;
    if (found.pausedAt === null) return true;
    const nextAt = parseTimetable(found).after(found.now);
    const { rowCount } = await db.query(sql`
      update job_schedules set paused_at = null, paused_because = null, next_at = ${nextAt}
       where id = ${found.id} and cron = ${found.cron} and time_zone = ${found.timeZone} and paused_at is not null`);
    if (rowCount === 1) return true;
    // Replaced, resumed or removed between the two statements: look again.
  }
}
