import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";

import type { Problem } from "../contract/problem.ts";
import { type ProblemCode, problems } from "../contract/problems.ts";
import {
  AppError,
  Conflict,
  type FieldFault,
  InvalidRequest,
  MustWait,
  TooMany,
  Unavailable,
} from "../errors.ts";
import type { Log } from "../log.ts";
import { isConnectionTrouble } from "../queue/connection-trouble.ts";

/** Anything thrown → status and problem body (RFC 9457). Text of bugs stays in the log. */
export function errorResponse(error: unknown, c: Context, log: Log): Response {
  if (isConnectionTrouble(error)) {
    log("warn", "http.database_away", { requestId: c.get("requestId"), err: error });
    const detail = "The database is away at the moment. Please try again shortly.";
    return problemResponse(c, "database_away", detail);
  }
  if (error instanceof AppError) {
    const code = codeOf(error);
    const faults = error instanceof InvalidRequest ? error.faults : [];
    if (code !== "internal_error")
      return problemResponse(c, code, error.message, withMore(error, faults));
  }
  if (error instanceof HTTPException) {
    return problemResponse(c, "http_error", error.message, { status: error.status });
  }
  log("error", "http.bug", { requestId: c.get("requestId"), err: error });
  return problemResponse(c, "internal_error", "Something went wrong on our side.");
}

const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

function codeOf(error: AppError): ProblemCode {
  if (isProblemCode(error.code)) return error.code;
  return error instanceof Unavailable || error instanceof MustWait
    ? "unavailable"
    : "internal_error";
}

const withMore = (error: AppError, faults: readonly FieldFault[]): More => ({
  faults,
  ...((error instanceof TooMany || error instanceof Conflict) &&
    error.retryAfterS !== undefined && { retryAfterS: error.retryAfterS }),
});

interface More {
  faults?: readonly FieldFault[];
  /** The one that HTTP itself demands; the code's own otherwise. */
  status?: number;
  retryAfterS?: number;
}

/** A refusal as every refusal looks: the code decides the status. */
export function problemResponse(
  c: Context,
  code: ProblemCode,
  detail: string,
  { faults = [], status = problems[code].status, retryAfterS }: More = {},
): Response {
  const problem: Problem = {
    type: `/problems/${code}`,
    title: problems[code].title,
    status,
    detail,
    code,
    request_id: c.get("requestId"),
    ...(faults.length > 0 ? { errors: [...faults] } : {}),
  };
  const headers = new Headers({
    "content-type": "application/problem+json",
    // Browsers keep a 410 for good, unless they are told otherwise; the book can be made again.
    "cache-control": "no-store",
  });
  if (status === 503) headers.set("retry-after", "5");
  if (retryAfterS !== undefined) headers.set("retry-after", String(retryAfterS));
  if (status === 401) headers.set("www-authenticate", 'Bearer realm="bookmill"');
  return new Response(JSON.stringify(problem), { status, headers });
}
