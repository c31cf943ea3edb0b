import { Readable } from "node:stream";

import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import { NotFound } from "../../errors.ts";
import { filesHaveExpired } from "../../pipeline/files-have-expired.ts";
import { readFiles } from "../../pipeline/read-files.ts";
import { bookIdParam } from "../book-id.ts";
import { filesExpired } from "../files-expired.ts";
import { ownBook } from "../own-book.ts";
import { parseRange } from "../parse-range.ts";
import { filesExpiredReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

const description = createRoute({
  method: "get",
  path: "/api/books/{book_id}/files/{name}",
  summary: "One file of a book, whole or a range of it",
  request: {
    params: bookIdParam.extend({
      name: z.string().meta({ param: { name: "name", in: "path" }, example: "book.pdf" }),
    }),
  },
  responses: {
    200: { description: "The file" },
    206: { description: "The range that was asked for" },
    304: { description: "Not changed since the ETag that was sent" },
    416: { description: "The range lies outside the file" },
    ...filesExpiredReply,
    ...notFoundReply,
  },
});

/** GET /api/books/{book_id}/files/{name}. HEAD comes with it. */
export const downloadFile: Route = {
  description,
  needs: "read",
  byLink: true,
  async answer(c, { pool, shelf }) {
    const { id } = await ownBook(c, { pool });
    const files = await readFiles(pool, id);
    const file = files.find(({ name }) => name === c.req.param("name"));
    if (file === undefined) {
      if (await filesHaveExpired(pool, id)) return filesExpired(c);
      throw new NotFound("There is no such file in this book.");
    }

    const { key, mediaType, bytes } = file.artifact;
    const headers = new Headers({
      "content-type": mediaType,
      "accept-ranges": "bytes",
      // A redo may put other bytes under the same name: keep, but ask.
      "cache-control": "private, no-cache",
      etag: `"${key.slice(0, 64)}"`,
      "content-disposition": `inline; filename="${file.name}"`,
    });
    if (c.req.header("if-none-match") === headers.get("etag")) {
      return new Response(null, { status: 304, headers });
    }
    const range = parseRange(c.req.header("range"), bytes);
    if (range === "unsatisfiable") {
      headers.set("content-range", `bytes */${bytes}`);
      return new Response(null, { status: 416, headers });
    }
    const { from, to } = range ?? { from: 0, to: bytes - 1 };
    headers.set("content-length", String(to - from + 1));
    if (range) headers.set("content-range", `bytes ${from}-${to}/${bytes}`);
    const status = range ? 206 : 200;
    if (c.req.method === "HEAD" || bytes === 0) return new Response(null, { status, headers });
    const stream = Readable.toWeb(shelf.stream({ key }, { from, to }));
    // Node's and the web's ReadableStream are the same object under two type names.
    return new Response(stream as unknown as ReadableStream, { status, headers });
  },
};
