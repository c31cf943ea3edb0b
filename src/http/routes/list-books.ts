import { createRoute } from "@hono/zod-openapi";

import { bookList, bookListQuery } from "../../contract/book-list.ts";
import { jobTypes } from "../../pipeline/parse-order.ts";
import { listOfBooks } from "../list-of-books.ts";
import { badRequestReplies } from "../problem-replies.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

const query = bookListQuery(jobTypes);

/** GET /api/books */
export const listBooks: Route = {
  description: createRoute({
    method: "get",
    path: "/api/books",
    summary: "Your books, newest first",
    request: { query },
    responses: {
      200: {
        description: "One page; `next_cursor` is null on the last one",
        content: { "application/json": { schema: bookList } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "read",
  answer: async (c, tools) => c.json(await listOfBooks(c, tools, readQuery(c, query))),
};
