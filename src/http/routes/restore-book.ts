import { createRoute } from "@hono/zod-openapi";

import { generateBookReply } from "../../contract/generate-book.ts";
import { restoreBookRequest } from "../../contract/redo-book.ts";
import { restoreRun } from "../../pipeline/restore-run.ts";
import { bookIdParam } from "../book-id.ts";
import { countBook } from "../count-book.ts";
import { ownBook } from "../own-book.ts";
import { badBodyReplies, conflictReply, notFoundReply } from "../problem-replies.ts";
import { readBody } from "../read-json.ts";
import type { Route } from "../route.ts";

/** POST /api/books/{book_id}/restore */
export const restoreBook: Route = {
  description: createRoute({
    method: "post",
    path: "/api/books/{book_id}/restore",
    summary: "The book as an earlier run had made it",
    request: {
      params: bookIdParam,
      body: { required: true, content: { "application/json": { schema: restoreBookRequest } } },
    },
    responses: {
      200: {
        description: "A new run is queued that finds all that the earlier one made",
        content: { "application/json": { schema: generateBookReply } },
      },
      ...badBodyReplies,
      ...conflictReply,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool }) {
    const { bookId } = await ownBook(c, { pool });
    const { job_id: runId } = await readBody(c, restoreBookRequest);
    const [jobId] = await countBook(c, pool, async (db) => [await restoreRun(db, bookId, runId)]);
    return c.json({
      success: true,
      job_id: jobId ?? 0,
      message: `Job ${jobId} created successfully`,
    } satisfies typeof generateBookReply._zod.output);
  },
};
