import type { Context } from "hono";

import { NotAllowed } from "../errors.ts";
import type { Caller } from "../identity/caller.ts";
import { askingPage } from "./asking-page.ts";

/**
 * A browser sends its cookie with whatever another site's page makes it ask: a change by cookie must come from one of our own
 * pages. Who does not say where he comes from is no browser, and has no business with a cookie that changes things.
 */
export function refuseCrossSite(c: Context, caller: Caller): void {
  if ((caller.kind !== "user" && caller.kind !== "service") || !caller.byCookie) return;
  if (c.req.method === "GET" || c.req.method === "HEAD") return;
  if (askingPage(c) !== "own") {
    throw new NotAllowed("cross_site", "A change by session must come from Bookmill's own pages.");
  }
}
