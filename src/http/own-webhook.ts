import type { Context } from "hono";
import type { Pool } from "pg";
import { z } from "zod";

import { NotFound } from "../errors.ts";
import type { Endpoint } from "../webhooks/endpoint.ts";
import { findEndpoint } from "../webhooks/find-endpoint.ts";
import { readAsCaller } from "./read-as-caller.ts";
import type { Wire } from "./route.ts";

/** The path's `{webhook_id}`, for the OpenAPI description. */
export const webhookIdParam = z.object({
  webhook_id: z.string().meta({ param: { name: "webhook_id", in: "path" }, example: "1" }),
});

/** The webhook in the path, for who may see it; for everybody else there is no such webhook. */
export async function ownWebhook(c: Context<Wire>, tools: { pool: Pool }): Promise<Endpoint> {
  const text = c.req.param("webhook_id") ?? "";
  const found = /^[1-9]\d{0,14}$/.test(text)
    ? await readAsCaller(c, tools, (db) => findEndpoint(db, Number(text)))
    : undefined;
  if (found === undefined) throw new NotFound("There is no such webhook.");
  return found;
}
