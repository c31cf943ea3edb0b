import { createRoute } from "@hono/zod-openapi";

import { listBatches as readBatches } from "../../batches/find-batch.ts";
import { batchList, batchListQuery } from "../../contract/batches.ts";
import { cursorAfter, parseCursor } from "../cursor.ts";
import { badRequestReplies } from "../problem-replies.ts";
import { readAsCaller } from "../read-as-caller.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";
import { wireBatch } from "../wire-batch.ts";

/** GET /api/batches */
export const listBatches: Route = {
  description: createRoute({
    method: "get",
    path: "/api/batches",
    summary: "Your batches, newest first",
    request: { query: batchListQuery },
    responses: {
      200: {
        description: "One page; `next_cursor` is null on the last one",
        content: { "application/json": { schema: batchList } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const { cursor, limit } = readQuery(c, batchListQuery);
    const before = cursor === undefined ? undefined : parseCursor(cursor);
    // One more tells whether there is a next page.
    const found = await readAsCaller(c, tools, (db) =>
      readBatches(db, { limit: limit + 1, before }),
    );
    const batches = found.slice(0, limit);
    const last = batches.at(-1);
    return c.json({
      batches: batches.map(wireBatch),
      next_cursor: found.length > batches.length && last ? cursorAfter(last.id) : null,
    } satisfies typeof batchList._zod.output);
  },
};
