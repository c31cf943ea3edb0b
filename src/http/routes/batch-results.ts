import { Readable } from "node:stream";

import { createRoute } from "@hono/zod-openapi";

import { readResults } from "../../batches/read-results.ts";
import { zipResults } from "../../batches/zip-results.ts";
import { userOf } from "../../identity/caller.ts";
import { batchIdParam, ownBatch } from "../own-batch.ts";
import { notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** GET /api/batches/{batch_id}/results.zip */
export const batchResults: Route = {
  description: createRoute({
    method: "get",
    path: "/api/batches/{batch_id}/results.zip",
    summary: "The finished books of a batch in one archive",
    request: { params: batchIdParam },
    responses: {
      200: {
        description: "A folder for each finished book, and index.csv, which names every line",
        content: { "application/zip": { schema: { type: "string", format: "binary" } } },
      },
      ...notFoundReply,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const { id } = await ownBatch(c, tools);
    const headers = {
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="batch-${id}.zip"`,
      "cache-control": "private, no-store, no-transform",
    };
    if (c.req.method === "HEAD") return new Response(null, { headers });
    const results = await readResults(tools.pool, id, userOf(c.get("caller")));
    const archive = zipResults({ db: tools.pool, shelf: tools.shelf }, results);
    archive.on("error", (error) =>
      tools.log("warn", "http.archive_cut", { batchId: id, err: error }),
    );
    // Node's and the web's ReadableStream are the same object under two type names.
    const body = Readable.toWeb(archive) as unknown as ReadableStream;
    return new Response(body, { headers });
  },
};
