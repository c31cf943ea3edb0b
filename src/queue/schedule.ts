import sql, { type Sql } from "sql-template-tag";

import type { CatchUp } from "./due-slots.ts";
import type { NewJob } from "./enqueue.ts";
import type { Timing } from "./parse-timetable.ts";

/** What is added at each slot. The owner is the schedule's, the time is the slot's. */
export type ScheduledJob = Omit<NewJob, "userId" | "runAt" | "idempotencyKey">;

/** A user's schedules are known by their names, and so are those of nobody in particular. */
export interface ScheduleName {
  name: string;
  userId?: string | null;
}

export interface Schedule extends Timing {
  id: number;
  userId: string | null;
  name: string;
  job: ScheduledJob;
  catchUp: CatchUp;
  /** The first slot that has no job yet. */
  nextAt: Date;
  /** The newest slot that was given its job. */
  lastSlotAt: Date | null;
  pausedAt: Date | null;
  /** Why the queue itself paused it; null when somebody did. */
  pausedBecause: string | null;
  createdAt: Date;
}

export const scheduleColumns = sql`
  id::float8 as id, user_id as "userId", name, cron, time_zone as "timeZone", job, catch_up as "catchUp",
  next_at as "nextAt", last_slot_at as "lastSlotAt", paused_at as "pausedAt", paused_because as "pausedBecause",
  created_at as "createdAt"`;

export const isNamed = ({ name, userId = null }: ScheduleName): Sql => sql`
  coalesce(user_id, '00000000-0000-0000-0000-000000000000')
    = coalesce(${userId}::uuid, '00000000-0000-0000-0000-000000000000')
  and name = ${name}`;
