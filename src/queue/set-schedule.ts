import sql from "sql-template-tag";

import type { CatchUp } from "./due-slots.ts";
import type { Db } from "./job.ts";
import { parseTimetable, type Timing } from "./parse-timetable.ts";
import {
  type Schedule,
  scheduleColumns,
  type ScheduledJob,
  type ScheduleName,
} from "./schedule.ts";

export interface NewSchedule extends ScheduleName, Timing {
  job: ScheduledJob;
  /** Slots that passed while nobody swept: each gets its job ("all", unless said otherwise), or only the newest. */
  catchUp?: CatchUp;
}

/**
 * Creates the schedule or replaces the one of this name; its first slot is later than now. Replaced with the same
 * expression and zone, it goes on where it was: setting it at every start of a program loses no slot. With others, what
 * was due and not added yet is dropped. It stays paused if somebody paused it, and starts anew if the queue did.
 * Throws InvalidSchedule before anything is stored.
 */
export async function setSchedule(db: Db, schedule: NewSchedule): Promise<Schedule> {
  const { name, userId = null, cron, timeZone, catchUp = "all" } = schedule;
  const timetable = parseTimetable({ cron, timeZone });
  const nextAt = timetable.after(await databaseClock(db));
  const { rows } = await db.query<Schedule>(sql`
    insert into job_schedules as old (user_id, name, cron, time_zone, job, catch_up, next_at)
    values (${userId}, ${name}, ${cron}, ${timeZone}, ${JSON.stringify(withoutKey(schedule.job))}::json, ${catchUp}, ${nextAt})
        on conflict (coalesce(user_id, '00000000-0000-0000-0000-000000000000'), name) do update
       set cron = excluded.cron, time_zone = excluded.time_zone, job = excluded.job, catch_up = excluded.catch_up,
           next_at = case when old.cron = excluded.cron and old.time_zone = excluded.time_zone
                           and old.paused_because is null then old.next_at else excluded.next_at end,
           paused_at = case when old.paused_because is null then old.paused_at end,
           paused_because = null
    returning ${scheduleColumns}`);
  const [row] = rows;
  if (row === undefined) throw new Error("setSchedule returned no row");
  return row;
}

/** Not now(): inside of a long transaction of the caller that is the past, and its slots would be caught up. */
async function databaseClock(db: Db): Promise<Date> {
  const { rows } = await db.query<{ now: Date }>(sql`select clock_timestamp() as now`);
  const [row] = rows;
  if (row === undefined) throw new Error("the clock returned no row");
  return row.now;
}

/** A NewJob is a ScheduledJob to the compiler: a key that it brings would make one job of all slots. */
function withoutKey(job: ScheduledJob): ScheduledJob {
  return Object.assign(
    { ...job },
    { userId: undefined, runAt: undefined, idempotencyKey: undefined },
  );
}
