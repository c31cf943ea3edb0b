import { Readable } from "node:stream";
import { ByteLengthQueuingStrategy } from "node:stream/web";

import { createRoute } from "@hono/zod-openapi";

import { exportUser as archiveOf } from "../../data-rights/export-user.ts";
import { ownUser } from "../own-user.ts";
import type { Route } from "../route.ts";

/** GET /api/users/me/export */
export const exportUser: Route = {
  description: createRoute({
    method: "get",
    path: "/api/users/me/export",
    summary: "All that there is of you in one archive",
    responses: {
      200: {
        description: "data.json, your books' files in folders by book number, and your uploads",
        content: { "application/zip": { schema: { type: "string", format: "binary" } } },
      },
    },
  }),
  needs: "read",
  answer(c, { pool, shelf, log }) {
    const userId = ownUser(c);
    const headers = {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="bookmill-export.zip"',
      "cache-control": "private, no-store, no-transform",
    };
    if (c.req.method === "HEAD") return new Response(null, { headers });
    const archive = archiveOf({ pool, shelf }, userId);
    archive.on("error", (error) => log("warn", "http.archive_cut", { err: error }));
    // By bytes: without it the stream would hold thousands of pieces for a slow reader.
    const strategy = new ByteLengthQueuingStrategy({ highWaterMark: 256 * 1024 });
    // Node's and the web's ReadableStream are the same object under two type names.
    const body = Readable.toWeb(archive, { strategy }) as unknown as ReadableStream;
    return new Response(body, { headers });
  },
};
