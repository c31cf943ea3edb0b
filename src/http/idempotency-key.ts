import type { Context } from "hono";

import { InvalidRequest } from "../errors.ts";

/** What a client sends again when it does not know whether its first sending arrived. */
export function idempotencyKey(c: Context): string | undefined {
  const key = c.req.header("idempotency-key");
  if (key === undefined) return undefined;
  // The header may be a quoted string, as the IETF's draft has it, or bare, as most send it.
  const text = key.trim().replace(/^"(.*)"$/, "$1");
  if (/^[\x20-\x7e]{1,255}$/.test(text)) return text;
  throw new InvalidRequest("invalid_request", "The Idempotency-Key cannot be used.", {
    faults: [{ pointer: "/idempotency-key", detail: "It must be 1 to 255 plain characters." }],
  });
}
