import { deepStrictEqual } from "node:assert";

import { type Batch, emptyBatch, flush } from "../../src/queue/flush.ts";
import { flushModel } from "./flush-model.ts";
import type { QueueModel } from "./queue-model.ts";
import type { RealQueue } from "./real-queue.ts";

/** The same batch for both sides; they must agree on what counted. Says in words what did. */
export async function flushBoth(
  model: QueueModel,
  real: RealQueue,
  { workerId, ...parts }: Partial<Batch> & { workerId: number },
): Promise<string> {
  const batch = { ...emptyBatch, ...parts };
  const expected = flushModel(model, workerId, batch);
  deepStrictEqual(await flush(real.writes, workerId, batch), expected);
  const counted = [...expected.ended, ...expected.held].map((entry) => entry.join(" "));
  return `worker ${workerId} writes ${JSON.stringify(parts)} → ${counted.join(", ") || "refused"}`;
}
