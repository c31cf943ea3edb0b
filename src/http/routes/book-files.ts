import { createRoute } from "@hono/zod-openapi";

import { type BookFiles, bookFiles as bookFilesReply } from "../../contract/book-files.ts";
import { NotFound } from "../../errors.ts";
import { filesHaveExpired } from "../../pipeline/files-have-expired.ts";
import { readFiles } from "../../pipeline/read-files.ts";
import { readNewestRun } from "../../queue/read.ts";
import { bookIdParam, parseBookId } from "../book-id.ts";
import { filesExpired } from "../files-expired.ts";
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
export const bookFiles: Route = (app, { pool }) => {
  app.openAPIRegistry.registerPath(description);
  app.get("/api/books/:book_id/files", async (c) => {
    const bookId = parseBookId(c.req.param("book_id"));
    const job = await readNewestRun(pool, bookId);
    if (job === undefined) throw new NotFound(`There is no book ${bookId}.`);
    const files = await readFiles(pool, job.id);
    if (files.length === 0 && (await filesHaveExpired(pool, job.id))) return filesExpired(c);
    return c.json({
      book_id: bookId,
      files: files.map((file) => wireFile(bookId, file)),
    } satisfies BookFiles);
  });
};
