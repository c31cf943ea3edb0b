import { deepStrictEqual } from "node:assert";

import { type Batch, emptyBatch, flush } from "../../src/queue/flush.ts";
import { flushModel } from "./flush-model.ts";
import { letNextIn } from "./let-next-in.ts";
import type { QueueModel } from "./queue-model.ts";
import type { RealQueue } from "./real-queue.ts";

/**
 * The same batch for both sides; they must agree on what counted. Says in words what did. `isTold`: under
 * limits the worker lets the next ones back; not, when its statement is lost.
 */
export async function flushBoth(
  model: QueueModel,
  real: RealQueue,
  { workerId, ...parts }: Partial<Batch> & { workerId: number },
  { isTold } = { isTold: true },
): Promise<string> {
  const batch = { ...emptyBatch, ...parts };
  const expected = flushModel(model, workerId, batch);
  const answer = await flush(real.writes, workerId, batch);
  // In whatever order they were written.
  const completed = answer.completed.toSorted((a, b) => a - b);
  deepStrictEqual({ ...answer, completed }, expected);
  for (const jobId of [...expected.completed, ...expected.ended.keys()]) {
    if (isTold) await letNextIn(model, real, workerId, jobId);
  }
  const counted = [
    ...expected.completed.map((id) => [id, "completed"]),
    ...expected.ended,
    ...expected.held,
  ].map((entry) => entry.join(" "));
  return `worker ${workerId} writes ${JSON.stringify(parts)} → ${counted.join(", ") || "refused"}`;
}
