/**
 * Errors by what should happen next. `message` is fit to show a parent; details belong to `cause` and the log.
 * `retry` is all that the queue reads: "later" gives the job another attempt, "never" fails it now,
 * "wait" puts it off without counting a failure (a full disk, a provider's limit).
 */
export class AppError extends Error {
  override name = "AppError";
  readonly code: string;
  readonly retry: "later" | "never" | "wait";

  constructor(
    code: string,
    message: string,
    options: { retry: "later" | "never" | "wait"; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retry = options.retry;
  }
}

/** One field that was wrong: where (JSON pointer) and why. */
export interface FieldFault {
  pointer: string;
  detail: string;
}

/** The request cannot be carried out as written (422); nothing was stored. */
export class InvalidRequest extends AppError {
  override name = "InvalidRequest";
  readonly faults: readonly FieldFault[];

  constructor(
    code: string,
    message: string,
    options: { faults?: readonly FieldFault[]; cause?: unknown } = {},
  ) {
    super(code, message, { retry: "never", cause: options.cause });
    this.faults = options.faults ?? [];
  }
}

export class NotFound extends AppError {
  override name = "NotFound";

  constructor(message: string) {
    super("not_found", message, { retry: "never" });
  }
}

/** Who asks must say who it is (401), or may not do this (403). */
export class NotAllowed extends AppError {
  override name = "NotAllowed";

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(code, message, { retry: "never", cause: options.cause });
  }
}

/** It cannot be done in the state that things are in (409). */
export class Conflict extends AppError {
  override name = "Conflict";
  /** Whole seconds until it is worth trying again; undefined when waiting does not help. */
  readonly retryAfterS: number | undefined;

  constructor(code: string, message: string, options: { retryAfterS?: number } = {}) {
    super(code, message, { retry: "never" });
    this.retryAfterS = options.retryAfterS;
  }
}

/** A user has reached a limit (429). */
export class TooMany extends AppError {
  override name = "TooMany";
  /** Whole seconds until it is worth trying again. */
  readonly retryAfterS: number;

  constructor(code: string, message: string, options: { retryAfterS: number }) {
    super(code, message, { retry: "later" });
    this.retryAfterS = options.retryAfterS;
  }
}

/** Something outside did not answer or answered badly: another attempt may succeed. */
export class Unavailable extends AppError {
  override name = "Unavailable";

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(code, message, { retry: "later", cause: options.cause });
  }
}

/** The house itself is short of something: the job waits, its failures are not counted. */
export class MustWait extends AppError {
  override name = "MustWait";

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(code, message, { retry: "wait", cause: options.cause });
  }
}

/** It will never work as ordered; the parent is told what to change. */
export class Refused extends AppError {
  override name = "Refused";

  constructor(code: string, message: string, options: { cause?: unknown } = {}) {
    super(code, message, { retry: "never", cause: options.cause });
  }
}
