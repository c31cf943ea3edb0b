import type { Problem } from "../contract/problem.ts";

/** The API said no, or could not be reached. */
export class BookmillError extends Error {
  override name = "BookmillError";
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  /** "invalid_order"; "no_answer" when none came. GET /problems/{code} says more. */
  readonly code: string;
  readonly detail: string;
  /** What is wrong with which field. */
  readonly errors: readonly { pointer: string; detail: string }[];
  /** For whoever looks into the server's log. */
  readonly requestId: string | undefined;
  /** Seconds after which it is worth trying again. */
  readonly retryAfterS: number | undefined;

  constructor(
    problem: Pick<Problem, "status" | "code"> & Partial<Problem>,
    { retryAfterS, cause }: { retryAfterS?: number | undefined; cause?: unknown } = {},
  ) {
    const { status, code, detail = problem.title ?? code, errors = [] } = problem;
    super([detail, ...errors.map((each) => `${each.pointer}: ${each.detail}`)].join(" "), {
      cause,
    });
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.errors = errors;
    this.requestId = problem.request_id;
    this.retryAfterS = retryAfterS;
  }
}
