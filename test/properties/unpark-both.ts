import { strictEqual } from "node:assert";

import { type Freed, unpark } from "../../src/queue/unpark.ts";
import type { QueueModel } from "./queue-model.ts";
import type { RealQueue } from "./real-queue.ts";
import { unparkInModel } from "./unpark-in-model.ts";

/** Both sides let the same ones back; how many. */
export async function unparkBoth(
  model: QueueModel,
  real: RealQueue,
  freed?: Freed,
): Promise<number> {
  const moved = unparkInModel(model, freed);
  strictEqual(await unpark(real.pool, freed), moved);
  return moved;
}
