import type { Context } from "hono";
import type { Pool } from "pg";
import { z } from "zod";

import { NotFound } from "../errors.ts";
import { userOf } from "../identity/caller.ts";
import { findUpload } from "../uploads/find-upload.ts";
import type { Wire } from "./route.ts";

/** The path's `{upload_id}`, for the OpenAPI description. */
export const uploadIdParam = z.object({
  upload_id: z.string().meta({ param: { name: "upload_id", in: "path" }, example: "12" }),
});

/** The caller's upload in the path; for everybody else, and once its time has come, there is none. */
export async function ownUpload(
  c: Context<Wire>,
  { pool }: { pool: Pool },
): Promise<{ id: number; userId: string | null; key: string }> {
  const text = c.req.param("upload_id") ?? "";
  const userId = userOf(c.get("caller"));
  const id = /^[1-9]\d{0,14}$/.test(text) ? Number(text) : 0;
  const found = await findUpload(pool, id, userId);
  if (found === undefined) throw noUpload();
  return { id, userId, ...found };
}

export const noUpload = (): NotFound =>
  new NotFound("There is no such picture, or its time is over. Please upload it again.");
