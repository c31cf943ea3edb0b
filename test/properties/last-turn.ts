import type { QueueModel } from "./queue-model.ts";
import { userKeyOf } from "./user-key-of.ts";

/** The last turn that a user has in a lane, or where the lane stands. */
export function lastTurn(model: QueueModel, priority: number, userId: string | null): number {
  const turns = [...model.jobs.values()]
    .filter(
      (job) =>
        job.place.kind === "ready" &&
        job.priority === priority &&
        userKeyOf(job.userId) === userKeyOf(userId),
    )
    .map(({ turn }) => turn);
  return Math.max(model.lanes[priority - 1] ?? 0, ...turns);
}
