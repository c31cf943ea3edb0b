import type { Pool } from "pg";

import { age } from "./age.ts";
import type { QueueLog } from "./handler.ts";
import type { Db } from "./job.ts";
import type { LeaseTimes } from "./lease.ts";
import { promote } from "./promote.ts";
import type { QueuePlace } from "./rename-tables.ts";
import { rescue } from "./rescue.ts";
import { runDueSchedules } from "./run-due-schedules.ts";
import { unpark } from "./unpark.ts";
import { whatIsDue } from "./what-is-due.ts";

export interface Sweeper {
  /** Resolves when the sweep that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Every second, in every worker: jobs whose time has come join the line, jobs of dead workers go back to it, and so do those
 * that were at a limit which has room again; schedules add the jobs of their slots; and, while any job runs, whatever
 * `whileAnyRuns` does. What is due
 * between two sweeps is done on time, by a timer.
 */
export function startSweeper(
  options: {
    pool: Pool;
    place?: QueuePlace;
    times: LeaseTimes;
    ageAfterMs?: number;
    log?: QueueLog | undefined;
  },
  db: Db,
  whileAnyRuns: () => Promise<void>,
): Sweeper {
  const { times, ageAfterMs, log } = options;
  let swept: Promise<void> | undefined;
  let dueTimer: NodeJS.Timeout | undefined;
  let dueAt = Infinity;
  let stopped = false;
  const sweeping = setInterval(sweepOnce, times.sweepMs);
  sweepOnce();
  return {
    async stop() {
      stopped = true;
      clearInterval(sweeping);
      clearTimeout(dueTimer);
      await swept;
    },
  };

  function sweepOnce(): void {
    swept ??= sweep()
      // The database may be away: the next sweep tries again.
      .catch((error: unknown) => log?.("worker.database_trouble", { err: error }))
      .finally(() => {
        swept = undefined;
      });
  }

  async function sweep(): Promise<void> {
    clearTimeout(dueTimer);
    dueAt = Infinity;
    const due = await whatIsDue(db, times.silentMs);
    if (due.jobs) await promote(db);
    if (due.orphans) {
      for (const found of await rescue(db, times.silentMs)) log?.("job.rescued", { ...found });
    }
    if (due.parked) await unpark(db);
    if (ageAfterMs !== undefined) await age(db, ageAfterMs);
    if (due.leases) await whileAnyRuns();
    // At the end: a timer that fires while a sweep is under way would do nothing.
    if (!due.slots) return wakeIn(due.nextInMs);
    // Last: trouble with a schedule keeps no job from being rescued.
    const { paused } = await runDueSchedules(options.pool, options.place);
    for (const found of paused) log?.("schedule.paused", { ...found });
    wakeIn((await whatIsDue(db, times.silentMs)).nextInMs);
  }

  /** The earlier of the two: a job that is due, a slot of a schedule. */
  function wakeIn(ms = Infinity): void {
    const at = performance.now() + ms;
    if (ms >= times.sweepMs || at >= dueAt || stopped) return;
    clearTimeout(dueTimer);
    dueAt = at;
    dueTimer = setTimeout(sweepOnce, ms + 2);
  }
}
