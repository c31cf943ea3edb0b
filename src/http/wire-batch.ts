import type { BatchRecord } from "../batches/find-batch.ts";
import type { Batch } from "../contract/batches.ts";

/** A batch as the wire shows it. */
export function wireBatch(batch: BatchRecord): Batch {
  return {
    batch_id: batch.id,
    name: batch.name,
    user_id: batch.userId,
    created_at: batch.createdAt.toISOString(),
    orders: batch.orders,
    refused: batch.refused,
  };
}
