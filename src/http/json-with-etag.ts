import { createHash } from "node:crypto";

import type { Context } from "hono";

/** An answer that hardly ever changes: whoever has it is told so (304). */
export function jsonWithEtag(c: Context, body: unknown): Response {
  const text = JSON.stringify(body);
  const tag = `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
  const headers = { etag: tag, "cache-control": "private, no-cache" };
  // Compressed on its way, the same tag came to the client as a weak one.
  const known = (c.req.header("if-none-match") ?? "").split(",").map((one) => one.trim());
  if (known.some((one) => one === "*" || one.replace(/^W\//, "") === tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(text, { headers: { ...headers, "content-type": "application/json" } });
}
