import type { Context } from "hono";

import { NotAllowed } from "../errors.ts";
import type { Caller } from "../identity/caller.ts";

/**
 * A browser sends its cookie with whatever another site's page makes it ask: a change by cookie must come from one of our own
 * pages. Browsers say where a request comes from (`Sec-Fetch-Site`, older ones `Origin`); who says neither is no browser, and
 * has no business with a cookie that changes things.
 */
export function refuseCrossSite(c: Context, caller: Caller): void {
  if (caller.kind !== "user" || !caller.byCookie) return;
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  const site = c.req.header("sec-fetch-site");
  const isOwn = site === undefined ? isOwnOrigin(c) : site === "same-origin";
  if (!isOwn) {
    throw new NotAllowed("cross_site", "A change by session must come from Bookmill's own pages.");
  }
}

/** Without the scheme: a proxy in front of us may be the one that speaks TLS. */
function isOwnOrigin(c: Context): boolean {
  const origin = c.req.header("origin") ?? "";
  return URL.canParse(origin) && new URL(origin).host === c.req.header("host");
}
