import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

/**
 * Our pages load from us alone (files also from the store, where readers are sent there) and are framed by nobody. A child's
 * name must not reach other sites by a referrer. Without `upgrade-insecure-requests`: at home it is plain HTTP on loopback.
 */
export function safeHeaders(storeOrigin: string | undefined): MiddlewareHandler {
  const files = storeOrigin === undefined ? [] : [storeOrigin];
  return secureHeaders({
    referrerPolicy: "same-origin",
    crossOriginResourcePolicy: "same-site",
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'", ...files],
      imgSrc: ["'self'", "data:", "blob:", ...files],
      mediaSrc: ["'self'", "blob:", ...files],
      styleSrc: ["'self'", "'unsafe-inline'"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  });
}
