import type { MiddlewareHandler } from "hono";

import { NotAllowed } from "../errors.ts";
import { isLoopback } from "../identity/is-loopback.ts";
import { askingPage } from "./asking-page.ts";

/**
 * In the mode "open" whoever reaches the process is its owner, and the owner's browser reaches it for every page that he
 * opens. So a change must not come from another site's page, and (on loopback) a name that somebody else's DNS has led to
 * this machine is not ours.
 */
export function guardOpenHouse({ loopbackOnly }: { loopbackOnly: boolean }): MiddlewareHandler {
  return async (c, next) => {
    const isChange = c.req.method !== "GET" && c.req.method !== "HEAD";
    const isForeignName = loopbackOnly && !isLoopback(new URL(c.req.url).hostname);
    if (isForeignName || (isChange && askingPage(c) === "foreign")) {
      throw new NotAllowed("cross_site", "This installation is its owner's alone.");
    }
    return next();
  };
}
