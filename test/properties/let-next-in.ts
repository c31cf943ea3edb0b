import type { QueueModel } from "./queue-model.ts";
import type { RealQueue } from "./real-queue.ts";
import { unparkInModel } from "./unpark-in-model.ts";
import { userKeyOf } from "./user-key-of.ts";

/** After the end of an attempt its worker, if it knows of limits, lets the next of the job's user and type back. */
export async function letNextIn(
  model: QueueModel,
  real: RealQueue,
  workerId: number,
  jobId: number,
): Promise<void> {
  const job = real.claimed.get(jobId);
  if (job === undefined) return;
  if (model.limitedWorkers.has(workerId)) {
    unparkInModel(model, { users: [userKeyOf(job.userId)], jobTypes: [job.jobType] });
  }
  const claimer = real.claimerOf(workerId);
  claimer.ended(job);
  await claimer.idle();
}
