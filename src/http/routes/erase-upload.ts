import { createRoute } from "@hono/zod-openapi";

import { erasure } from "../../contract/erasures.ts";
import { eraseUpload as erase } from "../../data-rights/erase-upload.ts";
import { noUpload, ownUpload, uploadIdParam } from "../own-upload.ts";
import { noPictureReply } from "../problem-replies.ts";
import type { Route } from "../route.ts";
import { wireErasure } from "../wire-erasure.ts";

/** DELETE /api/uploads/{upload_id} */
export const eraseUpload: Route = {
  description: createRoute({
    method: "delete",
    path: "/api/uploads/{upload_id}",
    summary: "Erase a picture that was uploaded, now",
    request: { params: uploadIdParam },
    responses: {
      200: {
        description: "It is gone; a book that was made from it stays",
        content: { "application/json": { schema: erasure } },
      },
      ...noPictureReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool, shelf }) {
    const { id, userId } = await ownUpload(c, { pool });
    const erased = await erase({ pool, shelf }, { id, userId });
    // Somebody was faster.
    if (erased === undefined) throw noUpload();
    return c.json(wireErasure(erased));
  },
};
