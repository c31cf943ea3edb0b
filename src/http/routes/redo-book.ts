import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import {
  looseRedoRequest,
  type RedoBookReply,
  redoBookReply,
  redoBookRequest,
  redoPlan,
  type RedoPlan,
} from "../../contract/redo-book.ts";
import { orderEdits } from "../../pipeline/edit-order.ts";
import { planRedo } from "../../pipeline/plan-redo.ts";
import { redoBook as redo } from "../../pipeline/redo-book.ts";
import { bookIdParam } from "../book-id.ts";
import { countBook } from "../count-book.ts";
import { ownBook } from "../own-book.ts";
import { badBodyReplies, conflictReply, notFoundReply } from "../problem-replies.ts";
import { readBody } from "../read-json.ts";
import type { Route } from "../route.ts";

const body = redoBookRequest(orderEdits).meta({ id: "RedoBookRequest" });

const reply = z.union([redoBookReply, redoPlan]).meta({ id: "RedoReply" });

/** POST /api/books/{book_id}/redo */
export const redoBook: Route = {
  description: createRoute({
    method: "post",
    path: "/api/books/{book_id}/redo",
    summary: "Make a part of a book anew, and what depends on it",
    request: {
      params: bookIdParam,
      body: { required: true, content: { "application/json": { schema: body } } },
    },
    responses: {
      200: {
        description: "A new run is queued; with `dry_run` only its plan",
        content: { "application/json": { schema: reply } },
      },
      ...badBodyReplies,
      ...conflictReply,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool, checks, studio }) {
    const { bookId } = await ownBook(c, { pool });
    const { dry_run: isDry, ...request } = await readBody(c, looseRedoRequest);
    const tools = { checks, studio };
    if (isDry) return c.json((await planRedo(pool, tools, bookId, request)) satisfies RedoPlan);
    const [made] = await countBook(c, pool, async (db) => [await redo(db, tools, bookId, request)]);
    if (made === undefined) throw new Error("the redo made no run");
    return c.json({
      success: true,
      job_id: made.jobId,
      message: `Job ${made.jobId} created successfully`,
      ...made.plan,
    } satisfies RedoBookReply);
  },
};
