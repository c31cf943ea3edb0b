import { createRoute } from "@hono/zod-openapi";

import { readBatchProgress } from "../../batches/batch-progress.ts";
import { type BatchStatus, batchStatus as batchStatusReply } from "../../contract/batches.ts";
import { userOf } from "../../identity/caller.ts";
import { batchIdParam, ownBatch } from "../own-batch.ts";
import { notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";
import { wireBatch } from "../wire-batch.ts";

/** GET /api/batches/{batch_id} */
export const batchStatus: Route = {
  description: createRoute({
    method: "get",
    path: "/api/batches/{batch_id}",
    summary: "How far a batch is",
    request: { params: batchIdParam },
    responses: {
      200: {
        description: "Its books as their newest runs stand",
        content: { "application/json": { schema: batchStatusReply } },
      },
      ...notFoundReply,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const batch = await ownBatch(c, tools);
    const progress = await readBatchProgress(tools.pool, batch.id, userOf(c.get("caller")));
    return c.json({
      ...wireBatch(batch),
      counts: progress.counts,
      overall_progress: progress.overallProgress,
      done: progress.isDone,
    } satisfies BatchStatus);
  },
};
