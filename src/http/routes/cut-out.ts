import { createRoute } from "@hono/zod-openapi";

import { cutOut as cutOutReply, type CutOut, cutOutQuery } from "../../contract/cut-out.ts";
import { cutOutHero } from "../../pipeline/cut-out-hero.ts";
import { ownUpload, uploadIdParam } from "../own-upload.ts";
import { badRequestReplies, noPictureReply } from "../problem-replies.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

/** GET /api/uploads/{upload_id}/cut-out */
export const cutOut: Route = {
  description: createRoute({
    method: "get",
    path: "/api/uploads/{upload_id}/cut-out",
    summary: "How the hero of a picture will look; nothing of it is kept",
    request: { params: uploadIdParam, query: cutOutQuery },
    responses: {
      200: {
        description: "The figure without its ground, or the whole picture where that fails",
        content: { "application/json": { schema: cutOutReply } },
      },
      ...badRequestReplies,
      ...noPictureReply,
    },
  }),
  needs: "orders",
  async answer(c, { pool, shelf, studio, stopping }) {
    const { key } = await ownUpload(c, { pool });
    const { description } = readQuery(c, cutOutQuery);
    const picture = await shelf.get({ key });
    const gone = AbortSignal.any([c.req.raw.signal, stopping]);
    const reply = await cutOutHero({ picture, description, seed: key }, studio, gone);
    c.header("cache-control", "private, no-store");
    return c.json(reply satisfies CutOut);
  },
};
