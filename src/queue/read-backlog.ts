import sql, { type Sql } from "sql-template-tag";

import type { Db } from "./job.ts";

export interface Backlog {
  /** One for each lane that has jobs, most urgent first. */
  lanes: Lane[];
  /** Jobs that wait for their time, and for how long the one that waits longest past it has waited (milliseconds). */
  scheduled: { depth: number; overdue: number; oldestOverdueMs: number | null };
  /** Put aside because their user or type is at its limit. */
  parked: number;
  /** Jobs that are running. */
  leases: number;
  /** The whole queue is paused. */
  paused: boolean;
  workers: { alive: number; silent: number; oldestBeatMs: number | null };
  /** Recurring jobs: how late the next slot is (milliseconds; null: none is), and how many the queue had to pause. */
  schedules: { lateMs: number | null; unusable: number };
}

export interface Lane {
  priority: number;
  /** Counted up to `mostCounted`; one more stands for "or more". */
  depth: number;
  /** How long the one that has waited longest among its first hundred has waited, milliseconds. */
  oldestMs: number;
}

/** A count over millions of rows would be seconds of work for a figure that nobody reads to the last digit. */
export const mostCounted = 10_000;
/** Without a beat for so long a worker is rescued from (`LeaseTimes.silentMs`); its row says "alive" until somebody does. */
const silentMs = 10_000;

/** What waits, runs and works. With pinned plans it looks into indexes only: the same cost however long the line is. */
export async function readBacklog(db: Db): Promise<Backlog> {
  const { rows: lanes } = await db.query<Lane>(sql`
    select lane.priority, depth.jobs::float8 as depth, ${ms(sql`now() - front.since`)} as "oldestMs"
      from generate_series(1, 10) as lane (priority)
     cross join lateral (
       select min(job.run_at) as since
         from (select job_id from job_ready ready where ready.priority = lane.priority::smallint
                order by ready.turn, ready.job_id limit 100) first
         join book_generation_jobs job on job.id = first.job_id) front
     cross join lateral (
       select count(*) as jobs
         from (select from job_ready ready where ready.priority = lane.priority::smallint
                order by ready.turn, ready.job_id limit ${mostCounted + 1}) one) depth
     where front.since is not null
     order by lane.priority`);
  const { rows } = await db.query<{
    scheduled: number;
    overdue: number;
    oldestOverdueMs: number | null;
    parked: number;
    leases: number;
    paused: boolean;
    alive: number;
    silent: number;
    oldestBeatMs: number | null;
    lateMs: number | null;
    unusable: number;
  }>(sql`
    select ${capped(sql`from job_scheduled`)} as scheduled,
           ${capped(sql`from job_scheduled where run_at < now()`)} as overdue,
           (select ${ms(sql`now() - min(run_at)`)} from job_scheduled where run_at < now()) as "oldestOverdueMs",
           ${capped(sql`from job_parked`)} as parked,
           ${capped(sql`from job_leases`)} as leases,
           exists (select from job_limits where scope = 'queue' and paused) as paused,
           alive, silent, "oldestBeatMs",
           (select ${ms(sql`now() - min(next_at)`)} from job_schedules
             where paused_at is null and next_at < now()) as "lateMs",
           (select count(*)::float8 from job_schedules where paused_because is not null) as unusable
      from (select count(*) filter (where beat_ms <= ${silentMs})::float8 as alive,
                   count(*) filter (where beat_ms > ${silentMs})::float8 as silent,
                   max(beat_ms) as "oldestBeatMs"
              from (select ${ms(sql`now() - beat_at`)} as beat_ms from workers where state = 'alive') beat) worker`);
  const [row] = rows;
  if (row === undefined) throw new Error("readBacklog returned no row");
  const { oldestOverdueMs, parked, leases, paused, oldestBeatMs, lateMs, unusable } = row;
  return {
    lanes,
    scheduled: { depth: row.scheduled, overdue: row.overdue, oldestOverdueMs },
    parked,
    leases,
    paused,
    workers: { alive: row.alive, silent: row.silent, oldestBeatMs },
    schedules: { lateMs, unusable },
  };
}

const capped = (rows: Sql): Sql =>
  sql`(select count(*)::float8 from (select ${rows} limit ${mostCounted + 1}) one)`;

const ms = (interval: Sql): Sql => sql`round(extract(epoch from ${interval}) * 1000)::float8`;
