import type { Context } from "hono";

/**
 * Whose page makes the browser ask: our own, another site's, or none (no browser, or no page). Browsers say so themselves, by
 * `Sec-Fetch-Site`, older ones by `Origin`; a page cannot change either.
 */
export function askingPage(c: Context): "own" | "foreign" | "none" {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) {
    return site === "same-origin" ? "own" : site === "none" ? "none" : "foreign";
  }
  const origin = c.req.header("origin");
  if (origin === undefined) return "none";
  // Without the scheme: a proxy in front of us may be the one that speaks TLS.
  return URL.canParse(origin) && new URL(origin).host === c.req.header("host") ? "own" : "foreign";
}
