import { createRoute } from "@hono/zod-openapi";

import { erasure } from "../../contract/erasures.ts";
import { eraseBooks, patienceMs } from "../../data-rights/erase-books.ts";
import { bookIdParam } from "../book-id.ts";
import { ownBook } from "../own-book.ts";
import { conflictReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";
import { wireErasure } from "../wire-erasure.ts";

/** DELETE /api/books/{book_id} */
export const eraseBook: Route = {
  description: createRoute({
    method: "delete",
    path: "/api/books/{book_id}",
    summary: "Erase a book: all its runs, rows and files, now",
    request: { params: bookIdParam },
    responses: {
      200: {
        description: "It is gone; this is what went",
        content: { "application/json": { schema: erasure } },
      },
      ...conflictReply,
      ...notFoundReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool, shelf }) {
    const { bookId, userId } = await ownBook(c, { pool });
    const deadline = performance.now() + patienceMs;
    const wanted = { bookIds: [bookId], userId, asked: "book", deadline } as const;
    return c.json(wireErasure(await eraseBooks({ pool, shelf }, wanted)));
  },
};
