import { createRoute } from "@hono/zod-openapi";

import { type BookFiles, bookFiles as bookFilesReply } from "../../contract/book-files.ts";
import { filesHaveExpired } from "../../pipeline/files-have-expired.ts";
import { readFiles } from "../../pipeline/read-files.ts";
import { bookIdParam } from "../book-id.ts";
import { filesExpired } from "../files-expired.ts";
import { ownBook } from "../own-book.ts";
import { filesExpiredReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";
import { wireFile } from "../wire-file.ts";

const description = createRoute({
  method: "get",
  path: "/api/books/{book_id}/files",
  summary: "A book's files so far",
  request: { params: bookIdParam },
  responses: {
    200: {
      description: "Pictures appear here as they are finished",
      content: { "application/json": { schema: bookFilesReply } },
    },
    ...filesExpiredReply,
    ...notFoundReply,
  },
});

/** GET /api/books/{book_id}/files */
export const bookFiles: Route = {
  description,
  needs: "read",
  byLink: true,
  async answer(c, { pool, gate }) {
    const { id, bookId } = await ownBook(c, { pool });
    const files = await readFiles(pool, id);
    if (files.length === 0 && (await filesHaveExpired(pool, id))) return filesExpired(c);
    return c.json({
      book_id: bookId,
      files: files.map((file) => wireFile(bookId, file, gate)),
    } satisfies BookFiles);
  },
};
