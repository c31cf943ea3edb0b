import { createRoute } from "@hono/zod-openapi";

import { cancelRuns } from "../../batches/cancel-runs.ts";
import { readRuns } from "../../batches/read-runs.ts";
import { batchCancelled } from "../../contract/batches.ts";
import { userOf } from "../../identity/caller.ts";
import { batchIdParam, ownBatch } from "../own-batch.ts";
import { notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** POST /api/batches/{batch_id}/cancel */
export const cancelBatch: Route = {
  description: createRoute({
    method: "post",
    path: "/api/batches/{batch_id}/cancel",
    summary: "Stop making the books of a batch",
    request: { params: batchIdParam },
    responses: {
      200: {
        description: "What has not ended will not go on; what was finished stays",
        content: { "application/json": { schema: batchCancelled } },
      },
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, tools) {
    const { id } = await ownBatch(c, tools);
    const runs = await readRuns(tools.pool, id, userOf(c.get("caller")), ["pending", "processing"]);
    const counts = await cancelRuns(tools.pool, runs);
    return c.json({ success: true, ...counts } satisfies typeof batchCancelled._zod.output);
  },
};
