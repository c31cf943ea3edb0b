import { strictEqual } from "node:assert";

import fc from "fast-check";

import { requestCancel } from "../../../src/queue/cancel.ts";
import { command, type QueueCommand } from "../command.ts";
import { pick } from "../pick.ts";
import type { ModelJob } from "../queue-model.ts";

/** pending → cancelled; processing → asked to stop; ended or unknown: nothing. */
export const cancelJob: fc.Arbitrary<QueueCommand> = fc.nat(30).map((n) =>
  command("cancelJob", n, async (model, real) => {
    const job = pick([...model.jobs.values()], n);
    const id = job?.id ?? 1;
    const expected = job && cancelInModel(job);
    strictEqual(await requestCancel(real.pool, id), expected);
    return `${id} → ${expected ?? "nothing"}`;
  }),
);

function cancelInModel(job: ModelJob): "cancelled" | "processing" | undefined {
  if (job.place.kind === "nowhere") return undefined;
  job.isAskedToStop = true;
  if (job.place.kind === "leased") {
    job.place.cancelling = true;
    return "processing";
  }
  job.status = "cancelled";
  job.place = { kind: "nowhere" };
  return "cancelled";
}
