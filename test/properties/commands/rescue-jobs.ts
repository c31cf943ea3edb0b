import { deepStrictEqual } from "node:assert";

import fc from "fast-check";

import { type Rescue, rescue } from "../../../src/queue/rescue.ts";
import { command, type QueueCommand } from "../command.ts";
import { endAttempt } from "../end-attempt.ts";
import type { ModelJob, QueueModel } from "../queue-model.ts";

/** Half an hour: far from real time within a sequence, and from the hour of silence. */
const silentMs = 1_800_000;

/** Silent workers are declared dead; what the dead and the gone held goes back, is cancelled, or has failed. */
export const rescueJobs: fc.Arbitrary<QueueCommand> = fc.constant(null).map(() =>
  command("rescueJobs", null, async (model, real) => {
    const expected = rescueInModel(model);
    deepStrictEqual(await rescue(real.pool, silentMs), expected);
    return expected.map(({ jobId, status }) => `${jobId} → ${status}`).join(", ") || "none";
  }),
);

function rescueInModel(model: QueueModel): Rescue[] {
  for (const worker of model.workers.values()) {
    if (worker.state === "alive" && worker.isSilent) worker.state = "dead";
  }
  const orphans = [...model.jobs.values()].filter(
    ({ place }) => place.kind === "leased" && model.workers.get(place.workerId)?.state !== "alive",
  );
  return orphans.map((job) => {
    job.rescueCount++;
    const status = fate(job);
    if (status === "failed") {
      job.errorCode = "crashes_the_worker";
      job.errorMessage =
        "This job stopped its worker three times and is not tried again (crashes the worker).";
    }
    endAttempt(job, status, { kind: "ready" });
    return { jobId: job.id, status };
  });
}

function fate(job: ModelJob): Rescue["status"] {
  if (job.isAskedToStop) return "cancelled";
  return job.rescueCount >= 3 ? "failed" : "pending";
}
