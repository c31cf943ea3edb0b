import type { Context } from "hono";
import type { z } from "zod";

import { type FieldFault, InvalidRequest } from "../errors.ts";

/** The body as JSON. Throws InvalidRequest for anything else. */
export async function readJson(c: Context): Promise<unknown> {
  if (!/^application\/(\w+\+)?json\b/i.test(c.req.header("content-type") ?? "")) {
    throw new InvalidRequest("not_json", "Please send it as application/json.");
  }
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new InvalidRequest("malformed_json", "The body is not valid JSON.", { cause });
  }
}

/** The body, checked. */
export async function readBody<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return checked(schema, await readJson(c));
}

/** The address's query (`?status=failed&limit=20`), checked. */
export function readQuery<Schema extends z.ZodType>(c: Context, schema: Schema): z.infer<Schema> {
  return checked(schema, c.req.query());
}

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidRequest("invalid_request", "This cannot be used as it is written.", {
    faults: parsed.error.issues.map(({ path, message }): FieldFault => ({
      pointer: `/${path.join("/")}`,
      detail: message,
    })),
  });
}
