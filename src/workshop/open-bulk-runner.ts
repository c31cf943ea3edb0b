import type { Pool } from "pg";

import type { QueueLog } from "../queue/handler.ts";
import { endBulks, runBulkPart } from "./run-bulk-part.ts";

export interface BulkRunner {
  /** Ends with the part that is under way. */
  stop(): Promise<void>;
}

export interface BulkTimes {
  /** Between two looks. */
  pollMs: number;
  /** Jobs of one transaction: short locks, and a stop that is heard soon. */
  atOnce: number;
}

export const defaultBulkTimes: BulkTimes = { pollMs: 1000, atOnce: 100 };

/** In every worker process: does what operators have asked for on many jobs at once. */
export function openBulkRunner({
  pool,
  times,
  log,
}: {
  pool: Pool;
  times: BulkTimes;
  log: QueueLog;
}): BulkRunner {
  let isStopped = false;
  let looking: Promise<void> | undefined;
  const poll = setInterval(look, times.pollMs);
  look();
  return {
    async stop() {
      isStopped = true;
      clearInterval(poll);
      await looking;
    },
  };

  function look(): void {
    looking ??= runDue()
      // The database may be away: the next look tries again.
      .catch((error: unknown) => log("bulk.database_trouble", { err: error }))
      .finally(() => {
        looking = undefined;
      });
  }

  async function runDue(): Promise<void> {
    while (!isStopped) {
      const part = await runBulkPart(pool, times.atOnce);
      if (part === undefined || part.jobs === 0) break;
      log("bulk.part_done", { bulkId: part.bulkId, jobs: part.jobs });
    }
    await endBulks(pool);
  }
}
