import { once } from "node:events";
import { Readable } from "node:stream";

import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import { NotFound } from "../../errors.ts";
import { isMissing } from "../../shelf/is-whole.ts";
import { findPicture } from "../../workshop/find-picture.ts";
import { bookIdParam, parseBookId } from "../book-id.ts";
import { callerAsOperator } from "../caller-as-operator.ts";
import { notFoundReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";

/** GET /api/workshop/books/{book_id}/pictures/{key} */
export const workshopPicture: Route = {
  description: createRoute({
    method: "get",
    path: "/api/workshop/books/{book_id}/pictures/{key}",
    summary: "A drawing of a scene, rejected ones as well",
    request: {
      params: bookIdParam.extend({
        key: z.string().meta({
          param: { name: "key", in: "path" },
          example: `${"0".repeat(64)}.webp`,
        }),
      }),
    },
    responses: { 200: { description: "The picture" }, ...notFoundReply },
  }),
  needs: "ops:read",
  async answer(c, { pool, shelf }) {
    const bookId = parseBookId(c.req.param("book_id") ?? "");
    const key = c.req.param("key") ?? "";
    const gone = new NotFound("There is no such picture, or it is hidden.");
    if (!/^[0-9a-f]{64}[.]webp$/.test(key)) throw gone;
    await findPicture(pool, await callerAsOperator(c, pool), { bookId, key });
    const bytes = shelf.stream({ key });
    try {
      await once(bytes, "open");
    } catch (error) {
      if (isMissing(error)) throw gone;
      throw error;
    }
    // Its name is its content, but whether it may be seen is asked each time: who looked an hour ago asks again.
    const headers = { "content-type": "image/webp", "cache-control": "private, max-age=300" };
    // Node's and the web's ReadableStream are the same object under two type names.
    return new Response(Readable.toWeb(bytes) as unknown as ReadableStream, { headers });
  },
};
