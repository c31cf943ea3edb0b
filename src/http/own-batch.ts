import type { Context } from "hono";
import type { Pool } from "pg";
import { z } from "zod";

import { type BatchRecord, findBatch } from "../batches/find-batch.ts";
import { NotFound } from "../errors.ts";
import { readAsCaller } from "./read-as-caller.ts";
import type { Wire } from "./route.ts";

/** The path's `{batch_id}`, for the OpenAPI description. */
export const batchIdParam = z.object({
  batch_id: z.string().meta({ param: { name: "batch_id", in: "path" }, example: "1" }),
});

/** The batch in the path, for who may see it; for everybody else there is no such batch. */
export async function ownBatch(c: Context<Wire>, tools: { pool: Pool }): Promise<BatchRecord> {
  const text = c.req.param("batch_id") ?? "";
  const found = /^[1-9]\d{0,14}$/.test(text)
    ? await readAsCaller(c, tools, (db) => findBatch(db, Number(text)))
    : undefined;
  if (found === undefined) throw new NotFound("There is no such batch.");
  return found;
}
