import { createRoute } from "@hono/zod-openapi";

import { readRuns } from "../../batches/read-runs.ts";
import { batchRetried } from "../../contract/batches.ts";
import { userOf } from "../../identity/caller.ts";
import { retry } from "../../queue/retry.ts";
import { countBook } from "../count-book.ts";
import { batchIdParam, ownBatch } from "../own-batch.ts";
import { notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** POST /api/batches/{batch_id}/retry */
export const retryBatch: Route = {
  description: createRoute({
    method: "post",
    path: "/api/batches/{batch_id}/retry",
    summary: "Try the books of a batch again that failed or were cancelled",
    request: { params: batchIdParam },
    responses: {
      200: {
        description: "New runs are queued; they keep what was finished",
        content: { "application/json": { schema: batchRetried } },
      },
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, tools) {
    const { id } = await ownBatch(c, tools);
    const ids = await readRuns(tools.pool, id, userOf(c.get("caller")), ["failed", "cancelled"]);
    const retried = await countBook(c, tools.pool, async (db) => [
      ...(await retry(db, { ids, status: "failed" })),
      ...(await retry(db, { ids, status: "cancelled" })),
    ]);
    return c.json({
      success: true,
      retried: retried.length,
    } satisfies typeof batchRetried._zod.output);
  },
};
