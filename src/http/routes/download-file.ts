import { once } from "node:events";
import { Readable } from "node:stream";

import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import { NotFound } from "../../errors.ts";
import { filesHaveExpired } from "../../pipeline/files-have-expired.ts";
import { readFileVersion } from "../../pipeline/read-file-version.ts";
import { readFiles } from "../../pipeline/read-files.ts";
import { bookIdParam } from "../book-id.ts";
import { problemResponse } from "../error-response.ts";
import { filesExpired } from "../files-expired.ts";
import { ownBook } from "../own-book.ts";
import { parseRange } from "../parse-range.ts";
import { badRangeReply, filesExpiredReply, notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

const versionPattern = /^[0-9a-f]{16,64}$/;

const description = createRoute({
  method: "get",
  path: "/api/books/{book_id}/files/{name}",
  summary: "One file of a book, whole or a range of it",
  request: {
    params: bookIdParam.extend({
      name: z.string().meta({ param: { name: "name", in: "path" }, example: "book.pdf" }),
    }),
    query: z.object({
      /** Exactly these bytes, as an earlier run may have made them: hex digits that its SHA-256 begins with. */
      v: z.string().regex(versionPattern).optional(),
    }),
  },
  responses: {
    200: { description: "The file" },
    206: { description: "The range that was asked for" },
    307: { description: "The file is at this address of the store, for five minutes" },
    304: { description: "Not changed since the ETag that was sent" },
    ...badRangeReply,
    ...filesExpiredReply,
    ...notFoundReply,
  },
});

/** So long a signed address may be used: enough to follow a redirect on a slow line. */
const signedForSeconds = 300;

/** GET /api/books/{book_id}/files/{name}. HEAD comes with it. */
export const downloadFile: Route = {
  description,
  needs: "read",
  byLink: true,
  bySignature: true,
  async answer(c, { pool, shelf }) {
    const { id, bookId } = await ownBook(c, { pool });
    const name = c.req.param("name") ?? "";
    const version = c.req.query("v");
    const file =
      version === undefined
        ? (await readFiles(pool, id)).find((one) => one.name === name)
        : versionPattern.test(version)
          ? await readFileVersion(pool, bookId, { name, version })
          : undefined;
    if (file === undefined) {
      if (await filesHaveExpired(pool, id)) return filesExpired(c);
      throw new NotFound("There is no such file in this book.");
    }

    const { key, mediaType, bytes } = file.artifact;
    const headers = new Headers({
      "content-type": mediaType,
      "accept-ranges": "bytes",
      // A redo may put other bytes under the same name: keep, but ask. Not compressed again: ranges count the file's own bytes.
      "cache-control": `private, ${version === undefined ? "no-cache" : "max-age=3600, immutable"}, no-transform`,
      etag: `"${key.slice(0, 64)}"`,
      "content-disposition": `inline; filename="${file.name}"`,
    });
    if (c.req.header("if-none-match") === headers.get("etag")) {
      return new Response(null, { status: 304, headers });
    }
    const range = parseRange(c.req.header("range"), bytes);
    if (range === "unsatisfiable") {
      c.header("content-range", `bytes */${bytes}`);
      return problemResponse(c, "range_outside", `The file has ${bytes} bytes.`);
    }
    if (shelf.signedUrl !== undefined && c.req.method !== "HEAD") {
      const location = await shelf.signedUrl({ key, name: file.name }, signedForSeconds);
      return new Response(null, {
        status: 307,
        headers: { location, "cache-control": "no-store" },
      });
    }
    const { from, to } = range ?? { from: 0, to: bytes - 1 };
    headers.set("content-length", String(to - from + 1));
    if (range) headers.set("content-range", `bytes ${from}-${to}/${bytes}`);
    const status = range ? 206 : 200;
    if (c.req.method === "HEAD" || bytes === 0) return new Response(null, { status, headers });
    const found = shelf.stream({ key }, { from, to });
    // Whatever keeps it from being found is an answer of its own, not a file that breaks off.
    await once(found, "open");
    const stream = Readable.toWeb(found);
    // Node's and the web's ReadableStream are the same object under two type names.
    return new Response(stream as unknown as ReadableStream, { status, headers });
  },
};
