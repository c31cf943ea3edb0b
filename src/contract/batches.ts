import { z } from "zod";

import { text } from "./generate-book.ts";
import { jobStatus } from "./vocabulary.ts";

/** Beside a file: what a JSON batch says of itself. */
const batchFields = {
  name: text(100).nullish(),
  /** Fields of an order, for each order that leaves them out. */
  defaults: z.record(z.string(), z.unknown()).default({}),
};

/** The fields of a multipart form beside its `file`. */
export const batchForm = z.strictObject(batchFields);

/** POST /api/batches as JSON. An order is written as in POST /api/books/generate. */
export const batchRequest = z
  .strictObject({ ...batchFields, orders: z.array(z.unknown()) })
  .meta({ id: "BatchRequest" });

export const batchQuery = z.strictObject({
  /** "true": check all and store nothing. */
  dry_run: z.enum(["true", "false"]).default("false"),
});

const fault = z.object({ pointer: z.string(), detail: z.string() });

/** A line that is no book. */
const refusedRow = z
  .object({
    /** As in what was sent: in a CSV the header is line 1; in a JSON list the first order is. */
    line: z.int(),
    errors: z.array(fault),
  })
  .meta({ id: "RefusedRow" });

export const batchOrdered = z
  .object({
    success: z.literal(true),
    /** Null of a dry run. */
    batch_id: z.int().nullable(),
    name: z.string().nullable(),
    /** Books that were queued, or would be. */
    orders: z.int(),
    refused: z.int(),
    /** The first thousand. */
    refused_rows: z.array(refusedRow),
    message: z.string(),
  })
  .meta({ id: "BatchOrdered" });

export type BatchOrdered = z.infer<typeof batchOrdered>;

const batch = z
  .object({
    batch_id: z.int(),
    name: z.string().nullable(),
    user_id: z.uuid().nullable(),
    created_at: z.iso.datetime(),
    orders: z.int(),
    refused: z.int(),
  })
  .meta({ id: "Batch" });

export type Batch = z.infer<typeof batch>;

const pageQuery = {
  /** From `next_cursor` of the page before. */
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
};

/** GET /api/batches */
export const batchListQuery = z.strictObject(pageQuery);

export const batchList = z
  .object({ batches: z.array(batch), next_cursor: z.string().nullable() })
  .meta({ id: "BatchList" });

/** GET /api/batches/{batch_id} */
export const batchStatus = batch
  .extend({
    /** The books, by the state of their newest runs. */
    counts: z.object({
      pending: z.int(),
      processing: z.int(),
      completed: z.int(),
      failed: z.int(),
      cancelled: z.int(),
    }),
    /** The mean of its books. */
    overall_progress: z.int(),
    /** No book waits or is being made. */
    done: z.boolean(),
  })
  .meta({ id: "BatchStatus" });

export type BatchStatus = z.infer<typeof batchStatus>;

const rowState = z.enum([...jobStatus.options, "refused"]).meta({ id: "BatchRowState" });

/** GET /api/batches/{batch_id}/rows */
export const batchRowsQuery = z.strictObject({ ...pageQuery, state: rowState.optional() });

const batchRow = z
  .object({
    line: z.int(),
    state: rowState,
    /** Null of a line that was refused. */
    book_id: z.int().nullable(),
    /** The book's newest run. */
    job_id: z.int().nullable(),
    overall_progress: z.int(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    /** Of a line that was refused. */
    errors: z.array(fault),
  })
  .meta({ id: "BatchRow" });

export type BatchRow = z.infer<typeof batchRow>;

export const batchRows = z
  .object({ rows: z.array(batchRow), next_cursor: z.string().nullable() })
  .meta({ id: "BatchRows" });

/** POST /api/batches/{batch_id}/cancel */
export const batchCancelled = z
  .object({
    success: z.literal(true),
    cancelled: z.int(),
    /** Being made at the moment: they end when their workers have stopped. */
    stopping: z.int(),
  })
  .meta({ id: "BatchCancelled" });

/** POST /api/batches/{batch_id}/retry */
export const batchRetried = z
  .object({
    success: z.literal(true),
    /** Books that are in the line again. */
    retried: z.int(),
  })
  .meta({ id: "BatchRetried" });
