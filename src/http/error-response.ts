import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Problem } from "../contract/problem.ts";
import {
  AppError,
  type FieldFault,
  InvalidRequest,
  MustWait,
  NotFound,
  Unavailable,
} from "../errors.ts";
import type { Log } from "../log.ts";
import { isConnectionTrouble } from "../queue/connection-trouble.ts";

/** Anything thrown → status and problem body (RFC 9457). Text of bugs stays in the log. */
export function errorResponse(error: unknown, c: Context, log: Log): Response {
  if (error instanceof InvalidRequest) {
    const status = error.code === "malformed_json" ? 400 : error.code === "not_json" ? 415 : 422;
    return problemResponse(c, status, error.code, error.message, error.faults);
  }
  if (error instanceof NotFound) return problemResponse(c, 404, error.code, error.message);
  if (error instanceof Unavailable || error instanceof MustWait) {
    return unavailable(c, error.code, error.message);
  }
  if (error instanceof AppError) return problemResponse(c, 422, error.code, error.message);
  if (error instanceof HTTPException) {
    return problemResponse(c, error.status, "http_error", error.message);
  }
  if (isConnectionTrouble(error)) {
    log("warn", "http.database_away", { requestId: c.get("requestId"), err: error });
    return unavailable(
      c,
      "database_away",
      "The database is away at the moment. Please try again shortly.",
    );
  }
  log("error", "http.bug", { requestId: c.get("requestId"), err: error });
  return problemResponse(c, 500, "internal_error", "Something went wrong on our side.");
}

export function problemResponse(
  c: Context,
  status: number,
  code: string,
  detail: string,
  faults: readonly FieldFault[] = [],
): Response {
  const problem: Problem = {
    type: "about:blank",
    title: titles[status] ?? "Error",
    status,
    detail,
    code,
    request_id: c.get("requestId"),
    ...(faults.length > 0 ? { errors: [...faults] } : {}),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { "content-type": "application/problem+json" },
  });
}

function unavailable(c: Context, code: string, detail: string): Response {
  const response = problemResponse(c, 503, code, detail);
  response.headers.set("retry-after", "5");
  return response;
}

const titles: Record<number, string> = {
  400: "Bad Request",
  404: "Not Found",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  416: "Range Not Satisfiable",
  422: "Unprocessable Content",
  500: "Internal Server Error",
  503: "Service Unavailable",
};
