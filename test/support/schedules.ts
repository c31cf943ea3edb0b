import type { Pool } from "pg";

import { readSchedules } from "../../src/queue/read-schedules.ts";
import type { Schedule } from "../../src/queue/schedule.ts";
import { type NewSchedule, setSchedule } from "../../src/queue/set-schedule.ts";

/** Hours: a test that runs over the full minute is likely one day, over the full hour hardly. */
export const hour = 3_600_000;

export const hourly: NewSchedule = {
  name: "hourly",
  cron: "0 * * * *",
  timeZone: "Europe/Berlin",
  job: { jobType: "t", input: { k: 1 } },
};

/** As after an outage: the slots of this many hours have passed, and none has its job. */
export async function addMissed(pool: Pool, hours: number, schedule = hourly): Promise<Schedule> {
  const { id } = await setSchedule(pool, schedule);
  await pool.query(
    `update job_schedules set next_at = date_trunc('hour', now()) - ($2 - 1) * interval '1 hour' where id = $1`,
    [id, hours],
  );
  const missed = (await readSchedules(pool)).find((one) => one.id === id);
  if (missed === undefined) throw new Error("the schedule has gone");
  return missed;
}

export async function databaseNow(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ now: Date }>("select clock_timestamp() as now");
  return Number(rows[0]?.now);
}

export function only<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined || values.length > 1) throw new Error(`${values.length} instead of one`);
  return value;
}
