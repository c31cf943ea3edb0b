import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import { checkBatch } from "../../batches/check-batch.ts";
import type { RefusedLine } from "../../batches/checked-batch.ts";
import { findBatch } from "../../batches/find-batch.ts";
import { orderBatch as queueBatch } from "../../batches/order-batch.ts";
import { readBatchRows } from "../../batches/read-batch-rows.ts";
import {
  batchForm,
  type BatchOrdered,
  batchOrdered,
  batchQuery,
  batchRequest,
} from "../../contract/batches.ts";
import { type Caller, userOf } from "../../identity/caller.ts";
import { parseOrder } from "../../pipeline/parse-order.ts";
import { checkUpload } from "../check-upload.ts";
import { forCaller } from "../for-caller.ts";
import { idempotencyKey } from "../idempotency-key.ts";
import { badBodyReplies, conflictReply } from "../problem-replies.ts";
import { readBatchBody } from "../read-batch-body.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

/** Of the lines that are refused, the reply names so many. */
const mostRefused = 1000;

const file = z.string().meta({ format: "binary" });
const reply = (description: string) => ({
  description,
  content: { "application/json": { schema: batchOrdered } },
});

/** POST /api/batches */
export const orderBatch: Route = {
  description: createRoute({
    method: "post",
    path: "/api/batches",
    summary: "Order up to 20,000 books at once",
    request: {
      headers: z.object({ "idempotency-key": z.string().max(255).optional() }),
      query: batchQuery,
      body: {
        required: true,
        content: {
          "application/json": { schema: batchRequest },
          "application/x-ndjson": { schema: z.string() },
          "text/csv": { schema: z.string() },
          "multipart/form-data": { schema: batchForm.extend({ file }) },
        },
      },
    },
    responses: {
      200: reply("A dry run, or the batch of an earlier sending with the same Idempotency-Key"),
      201: reply("The good orders are queued in the order of the file, the others are named"),
      ...badBodyReplies,
      ...conflictReply,
    },
  }),
  needs: "orders",
  maxBodyBytes: 16 * 1024 * 1024,
  async answer(c, { pool, checks, newSeed }) {
    const caller = c.get("caller");
    const { dry_run } = readQuery(c, batchQuery);
    const key = idempotencyKey(c);
    const upload = await readBatchBody(c);
    const batch = await checkBatch(upload, async (body) => {
      const order = forCaller(parseOrder(body, newSeed(), checks), caller);
      await checkUpload(pool, order);
      return order;
    });
    if (dry_run === "true") {
      const refused = batch.refused.slice(0, mostRefused);
      return c.json(wireOrdered(null, { ...batch, refused: batch.refused.length }, refused));
    }
    const { batchId, existed } = await queueBatch(pool, batch, {
      userId: ownerOf(caller, upload.defaults["user_id"]),
      countFor: userOf(caller),
      idempotencyKey: key,
    });
    if (existed) c.header("idempotent-replayed", "true");
    const kept = await findBatch(pool, batchId);
    if (kept === undefined) throw new Error("a batch was ordered and is not there");
    const rows = await readBatchRows(pool, batchId, userOf(caller), {
      state: "refused",
      limit: mostRefused,
    });
    const refused = rows.map(({ line, faults }) => ({ line, faults: faults ?? [] }));
    return c.json(wireOrdered(batchId, kept, refused), existed ? 200 : 201);
  },
};

/** A user's own; the service's belongs to the user that it names for all orders, or else to itself. */
function ownerOf(caller: Caller, named: unknown): string | null {
  return userOf(caller) ?? (typeof named === "string" ? named.toLowerCase() : null);
}

function wireOrdered(
  batchId: number | null,
  {
    name,
    orders,
    refused,
  }: { name: string | null; orders: number | readonly unknown[]; refused: number },
  lines: readonly RefusedLine[],
): BatchOrdered {
  const books = typeof orders === "number" ? orders : orders.length;
  return {
    success: true,
    batch_id: batchId,
    name,
    orders: books,
    refused,
    refused_rows: lines.map(({ line, faults }) => ({ line, errors: [...faults] })),
    message:
      batchId === null
        ? `${books} books could be made, ${refused} lines could not. Nothing was stored.`
        : `Batch ${batchId}: ${books} books are queued, ${refused} lines were refused`,
  };
}
