import type { Db } from "./job.ts";
import type { LeaseTimes } from "./lease.ts";
import { promote } from "./promote.ts";
import { rescue } from "./rescue.ts";
import type { QueueLog } from "./run-job.ts";

export interface Sweeper {
  /** Resolves when the sweep that is under way has ended. */
  stop(): Promise<void>;
}

/**
 * Every second, in every worker: jobs whose time has come join the line, jobs of dead workers go back to it, and whatever
 * `alsoEach` does. A job that is due between two sweeps is promoted on time, by a timer.
 */
export function startSweeper(
  { db, times, log }: { db: Db; times: LeaseTimes; log: QueueLog | undefined },
  alsoEach: () => Promise<void>,
): Sweeper {
  let swept: Promise<void> | undefined;
  let dueTimer: NodeJS.Timeout | undefined;
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
    const { nextInMs } = await promote(db);
    clearTimeout(dueTimer);
    if (nextInMs !== undefined && nextInMs < times.sweepMs && !stopped) {
      dueTimer = setTimeout(sweepOnce, nextInMs + 2);
    }
    for (const found of await rescue(db, times.silentMs)) log?.("job.rescued", { ...found });
    await alsoEach();
  }
}
