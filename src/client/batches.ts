import type {
  Batch,
  batchCancelled,
  batchList,
  BatchOrdered,
  BatchRow,
  batchRequest,
  batchRetried,
  batchRows,
  BatchStatus,
} from "../contract/batches.ts";
import type { Order } from "./books.ts";
import { newKey } from "./new-key.ts";
import type { Asking, Wire } from "./open-wire.ts";
import { pagesOf } from "./pages-of.ts";
import { path } from "./path.ts";
import type { Reply, Sent, Stoppable } from "./reply.ts";

export type BatchOrders = Omit<Sent<typeof batchRequest>, "orders" | "defaults"> & {
  orders: readonly Partial<Order>[];
  /** For each order that leaves them out. */
  defaults?: Partial<Order>;
};

/** A file of orders, one a line. */
export interface BatchFile {
  type: "text/csv" | "application/x-ndjson";
  content: string | Blob;
}

export interface Batches {
  /** As of books: one batch, however often it has to be sent. `dryRun`: check all and store nothing. */
  order(
    batch: BatchOrders | BatchFile,
    options?: Stoppable & { idempotencyKey?: string; dryRun?: boolean },
  ): Promise<BatchOrdered>;
  /** Newest first. */
  list(options?: Stoppable): AsyncIterable<Batch>;
  status(id: number, options?: Stoppable): Promise<BatchStatus>;
  /** What became of each line, in the file's order. */
  rows(id: number, options?: Stoppable & { state?: BatchRow["state"] }): AsyncIterable<BatchRow>;
  cancel(id: number, options?: Stoppable): Promise<Reply<typeof batchCancelled>>;
  retry(id: number, options?: Stoppable): Promise<Reply<typeof batchRetried>>;
  /** The finished books in one ZIP archive, as fetch gives it. */
  results(id: number, options?: Stoppable): Promise<Response>;
}

export const openBatches = (wire: Wire): Batches => ({
  order(batch, { idempotencyKey = newKey(), dryRun = false, signal } = {}) {
    const content: Asking = "content" in batch ? { body: batch } : { json: batch };
    const query = { dry_run: dryRun || undefined };
    return wire.json(path`batches`, { method: "POST", ...content, query, idempotencyKey, signal });
  },
  list: (options) =>
    pagesOf(wire, path`batches`, { ...options }, (page: Reply<typeof batchList>) => page.batches),
  status: (id, options) => wire.json(path`batches/${id}`, { ...options }),
  rows: (id, { state, signal } = {}) =>
    pagesOf(
      wire,
      path`batches/${id}/rows`,
      { query: { state }, signal },
      (page: Reply<typeof batchRows>) => page.rows,
    ),
  cancel: (id, options) =>
    wire.json(path`batches/${id}/cancel`, { method: "POST", json: {}, ...options }),
  retry: (id, options) =>
    wire.json(path`batches/${id}/retry`, { method: "POST", json: {}, ...options }),
  results: (id, options) => wire.send(path`batches/${id}/results.zip`, { ...options }),
});
