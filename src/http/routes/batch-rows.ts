import { createRoute } from "@hono/zod-openapi";

import { type BatchRow, readBatchRows } from "../../batches/read-batch-rows.ts";
import {
  type BatchRow as WireRow,
  batchRows as batchRowsReply,
  batchRowsQuery,
} from "../../contract/batches.ts";
import { userOf } from "../../identity/caller.ts";
import { cursorAfter, parseCursor } from "../cursor.ts";
import { batchIdParam, ownBatch } from "../own-batch.ts";
import { badRequestReplies, notFoundReply } from "../problem-replies.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

/** GET /api/batches/{batch_id}/rows */
export const batchRows: Route = {
  description: createRoute({
    method: "get",
    path: "/api/batches/{batch_id}/rows",
    summary: "What became of each line of a batch",
    request: { params: batchIdParam, query: batchRowsQuery },
    responses: {
      200: {
        description: "One page, in the file's order; `next_cursor` is null on the last one",
        content: { "application/json": { schema: batchRowsReply } },
      },
      ...badRequestReplies,
      ...notFoundReply,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const { id } = await ownBatch(c, tools);
    const { cursor, limit, state } = readQuery(c, batchRowsQuery);
    const filter = {
      // One more tells whether there is a next page.
      limit: limit + 1,
      ...(state !== undefined && { state }),
      ...(cursor !== undefined && { after: parseCursor(cursor) }),
    };
    const found = await readBatchRows(tools.pool, id, userOf(c.get("caller")), filter);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    return c.json({
      rows: rows.map(wireRow),
      next_cursor: found.length > rows.length && last ? cursorAfter(last.line) : null,
    } satisfies typeof batchRowsReply._zod.output);
  },
};

const wireRow = (row: BatchRow): WireRow => ({
  line: row.line,
  state: row.state,
  book_id: row.bookId,
  job_id: row.jobId,
  overall_progress: row.overallProgress,
  error_code: row.errorCode,
  error_message: row.errorMessage,
  errors: row.faults ?? [],
});
