/** What becomes of the job that threw it. */
export interface NextMove {
  /**
   * later: counted as a failure, and tried again until `maxRetries` runs have failed. never: failed at once. wait: the
   * surroundings are not ready, nobody's fault: put off without counting a failure (200 times at most).
   */
  retry: "later" | "never" | "wait";
  /** Milliseconds until the next run; left out: the queue's own backoff, or 30 s for "wait". A day at most. */
  retryAfterMs?: number;
  cause?: unknown;
}

/**
 * What a handler throws to say what should happen next. `code` and `message` are stored with the job for people to read; of
 * anything else that is thrown (a bug) only the log hears. Any error with these properties does as well.
 */
export class JobError extends Error {
  override name = "JobError";
  readonly code: string;
  readonly retry: NextMove["retry"];
  readonly retryAfterMs: number | undefined;

  constructor(code: string, message: string, { retry, retryAfterMs, cause }: NextMove) {
    super(message, { cause });
    this.code = code;
    this.retry = retry;
    this.retryAfterMs = retryAfterMs;
  }
}
