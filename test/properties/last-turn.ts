import { laneOf } from "./lane-of.ts";
import type { QueueModel } from "./queue-model.ts";
import { userKeyOf } from "./user-key-of.ts";

/** The last turn that a user has in a lane, or where the lane stands. */
export function lastTurn(model: QueueModel, lane: number, userId: string | null): number {
  const turns = [...model.jobs.values()]
    .filter(
      (job) =>
        (job.place.kind === "ready" || job.place.kind === "parked") &&
        laneOf(job) === lane &&
        userKeyOf(job.userId) === userKeyOf(userId),
    )
    .map(({ turn }) => turn);
  return Math.max(model.lanes[lane - 1] ?? 0, ...turns);
}
