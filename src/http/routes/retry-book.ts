import { createRoute } from "@hono/zod-openapi";

import { generateBookReply } from "../../contract/generate-book.ts";
import { Conflict } from "../../errors.ts";
import { retry } from "../../queue/retry.ts";
import { bookIdParam } from "../book-id.ts";
import { countBook } from "../count-book.ts";
import { ownBook } from "../own-book.ts";
import { conflictReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** POST /api/books/{book_id}/retry */
export const retryBook: Route = {
  description: createRoute({
    method: "post",
    path: "/api/books/{book_id}/retry",
    summary: "Try a book again that failed or was cancelled",
    request: { params: bookIdParam },
    responses: {
      200: {
        description: "A new run is queued; it keeps what was finished",
        content: { "application/json": { schema: generateBookReply } },
      },
      ...conflictReply,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool }) {
    const { id, status } = await ownBook(c, { pool });
    if (status === "pending" || status === "processing") {
      throw new Conflict("not_ended", "This book is still being made.");
    }
    if (status === "completed") {
      throw new Conflict(
        "nothing_to_retry",
        "This book is finished. Redo makes a part of it anew.",
      );
    }
    const [run] = await countBook(c, pool, (db) => retry(db, { ids: [id], status }));
    // Somebody else was faster: his run is the newest now.
    if (run === undefined)
      throw new Conflict("not_ended", "This book is being tried again already.");
    return c.json({
      success: true,
      job_id: run.jobId,
      message: `Job ${run.jobId} created successfully`,
    } satisfies typeof generateBookReply._zod.output);
  },
};
