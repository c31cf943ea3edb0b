import { secureHeaders } from "hono/secure-headers";

/**
 * Our pages load from us alone and are framed by nobody. A child's name must not reach other sites by a referrer. Without
 * `upgrade-insecure-requests`: at home it is plain HTTP on loopback.
 */
export const safeHeaders = secureHeaders({
  referrerPolicy: "same-origin",
  crossOriginResourcePolicy: "same-site",
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", "data:", "blob:"],
    mediaSrc: ["'self'", "blob:"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});
