import sql from "sql-template-tag";

import type { Queue } from "../queue.ts";
import { renamed } from "../rename-tables.ts";
import { inlineHost } from "./inline-host.ts";

export interface TestClock {
  /** As if so many milliseconds had passed: what is due by then is done by the next `runJobs`. Resolves when it is committed. */
  advance(ms: number): Promise<void>;
}

/**
 * Moves a queue's time without sleeping. The queue asks the database what time it is, and nobody can set that clock; so
 * all stored moments that are compared with it are moved back instead, in one statement: jobs for later and retries, how
 * long jobs have waited, the next slots of schedules, and the heartbeats of `runJobs` (a run that crashed is found silent
 * after 10 s). Heartbeats of `queue.work` are left alone: such a worker lives in real time, and would look dead.
 *
 * A job added after `advance` has its `runAt` counted from the real now, and a schedule's jobs name slots of the real
 * calendar: two days later there are as many as two days have, of the last two days. Moments that only tell what was
 * (created, started, completed) stay as they were.
 */
export function openTestClock({ pool, place }: Pick<Queue, "pool" | "place">): TestClock {
  const db = renamed(pool, place);
  return {
    async advance(ms) {
      if (!(ms >= 0)) throw new RangeError(`time does not go back: ${ms} ms`);
      await db.query(sql`
        with passed as materialized (
          select ${ms}::float8 * interval '1 millisecond' as time
        ), beats as (
          update workers set beat_at = beat_at - passed.time from passed where host = ${inlineHost}
        ), schedules as (
          update job_schedules set next_at = next_at - passed.time, last_slot_at = last_slot_at - passed.time from passed
        ), slots as (
          -- The same slots come again, for other days: their jobs are others.
          delete from job_keys where key like 'schedule/%'
        ), due as (
          -- Its own run_at names a job's row here: both move by the same time, in one commit.
          update job_scheduled set run_at = run_at - passed.time from passed
        )
        update book_generation_jobs set run_at = run_at - passed.time from passed where status in ('pending', 'processing')`);
    },
  };
}
