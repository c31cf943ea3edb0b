import type { MiddlewareHandler } from "hono";
import type { Pool } from "pg";

import { problemResponse } from "./error-response.ts";

/** Requests under way at once in one process. More would only wait for the database, and those that wait give up. */
const mostAtOnce = 512;
/** Queries that wait for a connection: each of a pool's 12 answers one in about a millisecond. */
const mostWaiting = 1000;

/**
 * Says 503 with Retry-After before everything is slow for everybody. Event streams count only until they have begun. Asked
 * for its health, a process answers in any case.
 */
export function shedLoad(pool: Pick<Pool, "waitingCount">): MiddlewareHandler {
  let underWay = 0;
  return async (c, next) => {
    if (underWay >= mostAtOnce || pool.waitingCount >= mostWaiting) {
      return problemResponse(
        c,
        "overloaded",
        "Too many requests at once. Please try again shortly.",
      );
    }
    underWay++;
    try {
      return await next();
    } finally {
      underWay--;
    }
  };
}
