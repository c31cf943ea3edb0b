import { ok } from "node:assert";

import { byPlace, inLine } from "./in-line.ts";
import { laneOf } from "./lane-of.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";
import { rooms } from "./rooms.ts";
import { userKeyOf } from "./user-key-of.ts";

/**
 * pending → processing for these jobs. Whatever rule has chosen them, two promises hold: nothing starts beyond its limit, and
 * nobody goes past a job of the same user and type.
 */
export function startInModel(
  model: QueueModel,
  workerId: number,
  jobs: readonly ModelJob[],
): ModelJob[] {
  for (const job of jobs) {
    const lane = laneOf(job) - 1;
    model.lanes[lane] = Math.max(model.lanes[lane] ?? 0, job.turn);
    job.status = "processing";
    job.attempt++;
    job.place = { kind: "leased", workerId, cancelling: false };
    const { id: jobId, attempt, bookId, redo } = job;
    model.grants.push({ workerId, jobId, attempt, bookId, redo });
  }
  const room = rooms(model);
  const waiting = inLine(model, "ready", "parked");
  for (const job of jobs) {
    ok(room.ofQueue >= 0, `${job.id} is more than the queue's limit`);
    ok(room.ofUser(userKeyOf(job.userId)) >= 0, `${job.id} is more than its user's limit`);
    ok(room.ofType(job.jobType) >= 0, `${job.id} is more than its type's limit`);
    const passed = waiting.find(
      (one) => one.userId === job.userId && one.jobType === job.jobType && byPlace(one, job) < 0,
    );
    ok(passed === undefined, `${job.id} has gone past ${passed?.id}`);
  }
  return [...jobs];
}
