import sql from "sql-template-tag";

import type { Db } from "./job.ts";

/** What a sweep has to do. */
export interface Due {
  /** Jobs whose time has come. */
  jobs: boolean;
  /** Workers that are silent, or jobs that one holds which is gone. */
  orphans: boolean;
  /** Jobs at a limit, which may have room by now. */
  parked: boolean;
  /** Anything runs, for any worker. */
  leases: boolean;
  /** Slots of schedules that have passed. */
  slots: boolean;
  /** Milliseconds until the next job or slot is due; undefined: none waits for its time. */
  nextInMs: number | undefined;
}

/**
 * One look for all of it. Nearly every sweep finds nothing, and its five statements, planned anew each time, took 5 ms of every
 * second for that: one pickup of fifty waited behind them. `silentMs`: see `rescue`.
 */
export async function whatIsDue(db: Db, silentMs: number): Promise<Due> {
  const { rows } = await db.query<Omit<Due, "nextInMs"> & { next: number | null }>(sql`
    select exists (select from job_scheduled where run_at <= now()) as jobs,
           exists (select from workers
                    where state = 'alive' and beat_at < now() - ${silentMs}::float8 * interval '1 millisecond')
             or exists (select from job_leases lease join workers worker on worker.id = lease.worker_id
                         where worker.state <> 'alive') as orphans,
           exists (select from job_parked) as parked,
           exists (select from job_leases) as leases,
           exists (select from job_schedules where paused_at is null and next_at <= now()) as slots,
           extract(epoch from least((select min(run_at) from job_scheduled where run_at > now()),
                                    (select min(next_at) from job_schedules where paused_at is null and next_at > now()))
                              - now())::float8 * 1000 as next`);
  const [row] = rows;
  if (row === undefined) throw new Error("what is due returned no row");
  const { next, ...due } = row;
  return { ...due, nextInMs: next ?? undefined };
}
