import { createRoute } from "@hono/zod-openapi";

import { type BookCancelled, bookCancelled } from "../../contract/book-changed.ts";
import { Conflict } from "../../errors.ts";
import { requestCancel } from "../../queue/cancel.ts";
import { bookIdParam } from "../book-id.ts";
import { ownBook } from "../own-book.ts";
import { conflictReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** POST /api/books/{book_id}/cancel */
export const cancelBook: Route = {
  description: createRoute({
    method: "post",
    path: "/api/books/{book_id}/cancel",
    summary: "Stop making a book",
    request: { params: bookIdParam },
    responses: {
      200: {
        description: "It will not go on; what was finished stays",
        content: { "application/json": { schema: bookCancelled } },
      },
      ...conflictReply,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool }) {
    const job = await ownBook(c, { pool });
    const status = await requestCancel(pool, job.id);
    if (status === undefined) throw new Conflict("already_ended", "This book has already ended.");
    return c.json({
      success: true,
      job_id: job.id,
      status,
      message: `Job ${job.id} ${status === "cancelled" ? "is cancelled" : "is being stopped"}`,
    } satisfies BookCancelled);
  },
};
