import { createRoute } from "@hono/zod-openapi";

import { orderOfBook, shownBook, type ShownBook } from "../../contract/book.ts";
import { NotFound } from "../../errors.ts";
import { readRun } from "../../pipeline/ended-run.ts";
import { orderBody } from "../../pipeline/order-body.ts";
import { readHistory } from "../../pipeline/read-history.ts";
import { readableInput } from "../../pipeline/readable-input.ts";
import { bookIdParam, parseBookId } from "../book-id.ts";
import { notFoundReply } from "../problem-replies.ts";
import { readAsCaller } from "../read-as-caller.ts";
import type { Route } from "../route.ts";

/** GET /api/books/{book_id} */
export const showBook: Route = {
  description: createRoute({
    method: "get",
    path: "/api/books/{book_id}",
    summary: "A book and what it was ordered as",
    request: { params: bookIdParam },
    responses: {
      200: {
        description: "The book as its newest run stands",
        content: { "application/json": { schema: shownBook } },
      },
      ...notFoundReply,
    },
  }),
  needs: "read",
  byLink: true,
  async answer(c, tools) {
    const bookId = parseBookId(c.req.param("book_id") ?? "");
    const [book] = await readAsCaller(c, tools, (db) => readHistory(db, { bookId, limit: 1 }));
    if (book === undefined) throw new NotFound(`There is no book ${bookId}.`);
    const run = await readRun(tools.pool, book.jobId);
    const order = run && readableInput(run, tools.checks)?.order;
    const isReader = c.get("caller").kind === "reader";
    return c.json({
      book_id: bookId,
      job_id: book.jobId,
      status: book.status,
      job_type: book.jobType,
      title: book.title,
      ...(order && !isReader && { order: wireOrder(order, book.childProfileId) }),
      has_drawing: order?.characterImageUrl != null,
      error_code: book.errorCode,
      error_message: book.errorMessage,
      created_at: book.createdAt.toISOString(),
      completed_at: book.completedAt?.toISOString() ?? null,
    } satisfies ShownBook);
  },
};

const wireOrder = (
  order: Parameters<typeof orderBody>[0],
  childProfileId: number | null,
): NonNullable<ShownBook["order"]> =>
  orderOfBook.parse({ ...orderBody(order), child_profile_id: childProfileId });
