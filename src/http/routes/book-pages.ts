import { createRoute } from "@hono/zod-openapi";

import { bookPages as bookPagesReply } from "../../contract/book-pages.ts";
import { bookIdParam } from "../book-id.ts";
import { filesExpired } from "../files-expired.ts";
import { jsonWithEtag } from "../json-with-etag.ts";
import { pagesOfBook } from "../pages-of-book.ts";
import { filesExpiredReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** GET /api/books/{book_id}/pages */
export const bookPages: Route = {
  description: createRoute({
    method: "get",
    path: "/api/books/{book_id}/pages",
    summary: "A book's pages as far as they are made: words, pictures, narration, what is hidden",
    request: { params: bookIdParam },
    responses: {
      200: {
        description: "One page for each scene from the start; they fill as the book is made",
        content: { "application/json": { schema: bookPagesReply } },
      },
      304: { description: "Not changed since the ETag that was sent" },
      ...filesExpiredReply,
      ...notFoundReply,
    },
  }),
  needs: "read",
  byLink: true,
  async answer(c, tools) {
    const pages = await pagesOfBook(c, tools);
    return pages === undefined ? filesExpired(c) : jsonWithEtag(c, pages);
  },
};
