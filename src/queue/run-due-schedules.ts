import type { Pool } from "pg";
import sql from "sql-template-tag";

import { dueSlots } from "./due-slots.ts";
import { enqueue } from "./enqueue.ts";
import { inQueueTransaction } from "./in-queue-transaction.ts";
import type { Db } from "./job.ts";
import { InvalidSchedule, parseTimetable } from "./parse-timetable.ts";
import type { QueuePlace } from "./rename-tables.ts";
import { type Schedule, scheduleColumns } from "./schedule.ts";

export interface SweptSchedules {
  /** Jobs that were not there before. */
  added: number;
  /** Paused by this sweep because they cannot be used. `code`: invalid_schedule, invalid_job or the SQLSTATE. The row says more. */
  paused: { scheduleId: number; code: string }[];
}

type DueSchedule = Schedule & { now: Date };

/**
 * Adds the jobs of all slots that have passed: at most 50 schedules, each under a lock, with at most a hundred slots. All
 * in one transaction: the jobs and the slot to go on from are there together, or neither. Schedules that another sweeper
 * has locked are left to it. One that cannot be used is paused and does not keep the others.
 */
export function runDueSchedules(pool: Pool, place?: QueuePlace): Promise<SweptSchedules> {
  return inQueueTransaction(pool, place, sweep);
}

async function sweep(db: Db): Promise<SweptSchedules> {
  const { rows } = await db.query<DueSchedule>(sql`
    select ${scheduleColumns}, now() as now from job_schedules
     where paused_at is null and next_at <= now()
     order by next_at
     limit 50
       for update skip locked`);
  let added = 0;
  const paused: SweptSchedules["paused"] = [];
  for (const schedule of rows) {
    await db.query(sql`savepoint one_schedule`);
    try {
      added += await addDue(db, schedule);
    } catch (error) {
      const code = faultOf(error);
      if (code === undefined) throw error;
      await db.query(sql`rollback to savepoint one_schedule`);
      await pause(db, schedule, error);
      paused.push({ scheduleId: schedule.id, code });
    }
    await db.query(sql`release savepoint one_schedule`);
  }
  return { added, paused };
}

/** One job for each slot that has passed; the schedule goes on from the first that has not. Says how many are new. */
async function addDue(db: Db, schedule: DueSchedule): Promise<number> {
  const { id, userId, job } = schedule;
  const { slots, nextAt } = dueSlots(parseTimetable(schedule), schedule);
  const jobs = slots.map((slot) => ({
    ...job,
    userId,
    // The row's lock keeps a slot from being added twice; the key still does when next_at was set back by hand, or by a
    // clock that jumped.
    idempotencyKey: `schedule/${id}/${slot.toISOString()}`,
  }));
  const enqueued = await enqueue(db, jobs);
  await db.query(sql`
    update job_schedules set next_at = ${nextAt}, last_slot_at = coalesce(${slots.at(-1) ?? null}, last_slot_at)
     where id = ${id}`);
  return enqueued.filter(({ existed }) => !existed).length;
}

async function pause(db: Db, { id }: Schedule, error: unknown): Promise<void> {
  const because = error instanceof Error ? error.message : String(error);
  await db.query(sql`
    update job_schedules set paused_at = now(), paused_because = ${because} where id = ${id}`);
}

/**
 * What makes the schedule unusable; undefined for what may be better at the next sweep. Only what its own words lead to is
 * its fault: values that the database refuses (SQLSTATE 22 and 23), a job of another shape. Locks, connections and full
 * disks are not.
 */
function faultOf(error: unknown): string | undefined {
  if (error instanceof InvalidSchedule) return "invalid_schedule";
  if (error instanceof TypeError) return "invalid_job";
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && /^2[23]...$/.test(code) ? code : undefined;
}
