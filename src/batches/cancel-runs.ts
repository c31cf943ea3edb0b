import type { Db } from "../db/database.ts";
import { cancelPending } from "../queue/cancel-pending.ts";
import { requestCancel } from "../queue/cancel.ts";

/** Cancels all of these runs that have not ended. Those that are being made end when their workers have stopped. */
export async function cancelRuns(
  db: Db,
  runIds: readonly number[],
): Promise<{ cancelled: number; stopping: number }> {
  const done = new Set(await cancelPending(db, runIds));
  const counts = { cancelled: done.size, stopping: 0 };
  // As many as the workers hold, not as many as the batch has.
  for (const id of runIds.filter((runId) => !done.has(runId))) {
    const state = await requestCancel(db, id);
    if (state === "cancelled") counts.cancelled += 1;
    if (state === "processing") counts.stopping += 1;
  }
  return counts;
}
