import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { Conflict, InvalidRequest } from "../errors.ts";
import { InvalidSchedule, parseTimetable, type Timing } from "../queue/parse-timetable.ts";
import { readSchedule } from "../queue/read-schedule.ts";
import type { Schedule, ScheduleName } from "../queue/schedule.ts";
import { type NewSchedule, setSchedule } from "../queue/set-schedule.ts";

/** What users may have at most: their schedules order books that no daily limit counts. */
export interface ScheduleBounds {
  schedules: number;
  booksADay: number;
}

/** ∅ → running. Throws InvalidRequest for its timing, Conflict `name_in_use` and `too_many_schedules`. */
export function createBookSchedule(
  pool: Pool,
  schedule: NewSchedule,
  bounds: ScheduleBounds | undefined,
): Promise<Schedule> {
  checkTiming(schedule, bounds);
  return inTransaction(pool, async (db) => {
    const { count, isThere } = await countFor(db, schedule);
    if (isThere) throw new Conflict("name_in_use", `There is a schedule “${schedule.name}”.`);
    if (bounds !== undefined && count >= bounds.schedules) {
      throw new Conflict("too_many_schedules", `There are ${count} schedules already.`);
    }
    return setSchedule(db, schedule);
  });
}

/** What is named changes, the rest stays. Undefined when there is no such schedule. Throws InvalidRequest for its timing. */
export function changeBookSchedule(
  pool: Pool,
  name: ScheduleName,
  change: Partial<NewSchedule>,
  bounds: ScheduleBounds | undefined,
): Promise<Schedule | undefined> {
  return inTransaction(pool, async (db) => {
    const { isThere } = await countFor(db, name);
    const found = isThere ? await readSchedule(db, name) : undefined;
    if (found === undefined) return undefined;
    const changed = { ...found, ...change };
    checkTiming(changed, bounds);
    return setSchedule(db, changed);
  });
}

/** One after the other for each owner, until the caller's transaction ends: else two at once would both find room. */
async function countFor(
  db: Db,
  { userId = null, name }: ScheduleName,
): Promise<{ count: number; isThere: boolean }> {
  const key = `schedules of ${userId ?? "nobody"}`;
  await db.query(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
  const { rows } = await db.query<{ name: string }>(sql`
    select name from job_schedules where user_id is not distinct from ${userId}::uuid for update`);
  return { count: rows.length, isThere: rows.some((row) => row.name === name) };
}

const hourMs = 3_600_000;

function checkTiming({ cron, timeZone }: Timing, bounds: ScheduleBounds | undefined): void {
  refusing("/time_zone", () => parseTimetable({ cron: "@daily", timeZone }));
  refusing("/cron", () => {
    const { after } = parseTimetable({ cron, timeZone });
    const first = after(new Date());
    if (bounds === undefined) return;
    let last = first;
    for (let slots = 0; slots < bounds.booksADay; slots++) last = after(last);
    // The day on which clocks are put forward has 23 hours.
    if (last.getTime() - first.getTime() < 23 * hourMs) {
      throw new InvalidSchedule(`“${cron}” is more often than ${bounds.booksADay} times a day`);
    }
  });
}

function refusing(pointer: string, check: () => void): void {
  try {
    check();
  } catch (cause) {
    if (!(cause instanceof InvalidSchedule)) throw cause;
    throw new InvalidRequest("invalid_request", "This is no timetable that can be kept.", {
      faults: [{ pointer, detail: `${cause.message}.` }],
      cause,
    });
  }
}
