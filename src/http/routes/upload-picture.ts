import { createRoute } from "@hono/zod-openapi";
import { z } from "zod";

import { uploadForm, type UploadKept, uploadKept } from "../../contract/uploads.ts";
import { NotAllowed, Refused } from "../../errors.ts";
import { userOf } from "../../identity/caller.ts";
import { keepUpload } from "../../uploads/keep-upload.ts";
import { uploadUrl } from "../../uploads/upload-url.ts";
import { badBodyReplies } from "../problem-replies.ts";
import { badPicture, maxPictureBytes, readUploadForm } from "../read-upload-form.ts";
import type { Route } from "../route.ts";

const picture = z.string().meta({ format: "binary" });

/** POST /api/uploads */
export const uploadPicture: Route = {
  description: createRoute({
    method: "post",
    path: "/api/uploads",
    summary: "A picture of the hero, for the orders to come",
    request: {
      body: {
        required: true,
        content: { "multipart/form-data": { schema: uploadForm.extend({ picture }) } },
      },
    },
    responses: {
      201: {
        description: "It is kept until `expires_at`; an order names it by `url`",
        content: { "application/json": { schema: uploadKept } },
      },
      ...badBodyReplies,
    },
  }),
  needs: "orders",
  // The form's own words around the picture are small.
  maxBodyBytes: maxPictureBytes + 64 * 1024,
  async answer(c, { pool, shelf, uploadDays }) {
    const own = userOf(c.get("caller"));
    const sent = await readUploadForm(c);
    if (own !== null && sent.user_id !== undefined && sent.user_id.toLowerCase() !== own) {
      throw new NotAllowed("foreign_user", "The upload's user_id is not yours. Leave it out.");
    }
    const upload = {
      userId: own ?? sent.user_id ?? null,
      childProfileId: sent.child_profile_id ?? null,
      consent: { by: sent.consent.by, textVersion: sent.consent.text_version },
    };
    const { id, expiresAt } = await keepUpload({ pool, shelf }, sent.picture, {
      upload,
      days: uploadDays,
    }).catch(inWords);
    return c.json(
      {
        upload_id: id,
        url: uploadUrl(id),
        expires_at: expiresAt.toISOString(),
      } satisfies UploadKept,
      201,
    );
  },
};

function inWords(error: unknown): never {
  throw error instanceof Refused ? badPicture(error.message) : error;
}
