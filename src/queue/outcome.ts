const sqlState = (thrown: unknown): unknown =>
  thrown instanceof Error && "code" in thrown ? thrown.code : undefined;

/** The lease is gone: another attempt owns the job. Walk away, write nothing. */
export class LeaseLost extends Error {
  override name = "LeaseLost";

  constructor() {
    super("the lease is gone");
  }
}

/** The job was asked to stop. */
export class JobCancelled extends Error {
  override name = "JobCancelled";

  constructor() {
    super("the job was cancelled");
  }
}

/** The worker is stopping: hand the job back, nobody failed. */
export class HandedBack extends Error {
  override name = "HandedBack";

  constructor() {
    super("the worker is stopping");
  }
}

export type Outcome =
  | { kind: "completed" }
  | { kind: "walk_away" }
  | { kind: "cancelled" }
  | { kind: "released" }
  | { kind: "waiting"; code: string; message: string; delayMs: number }
  | {
      kind: "failed";
      again: boolean;
      code: string;
      message: string;
      isBug: boolean;
      /** The other side said when to come back (Retry-After); undefined: the queue's own backoff. */
      delayMs?: number | undefined;
    };

const waitMs = 30_000;
/** Nobody's Retry-After puts a book off for more than a day. */
const longestWaitMs = 24 * 3_600_000;

/**
 * What a handler threw → what becomes of the job. Reads only the property `retry` ("later" | "never" | "wait"), `code`,
 * `message` and `retryAfterMs`, never anyone's classes. Anything without `retry` is a bug: it gets its further attempts, its
 * text stays in the log.
 */
export function outcomeOf(thrown: unknown): Outcome {
  if (thrown instanceof LeaseLost) return { kind: "walk_away" };
  if (thrown instanceof JobCancelled) return { kind: "cancelled" };
  if (thrown instanceof HandedBack) return { kind: "released" };
  if (sqlState(thrown) === "53100") {
    const message = "The database's disk is full: free some space, this goes on by itself.";
    return { kind: "waiting", code: "disk_full", message, delayMs: waitMs };
  }
  if (thrown instanceof Error && "retry" in thrown) {
    const code = "code" in thrown && typeof thrown.code === "string" ? thrown.code : "failed";
    const { message } = thrown;
    const delayMs =
      "retryAfterMs" in thrown && typeof thrown.retryAfterMs === "number"
        ? Math.min(Math.max(thrown.retryAfterMs, 0), longestWaitMs)
        : undefined;
    if (thrown.retry === "wait")
      return { kind: "waiting", code, message, delayMs: delayMs ?? waitMs };
    const again = thrown.retry !== "never";
    return { kind: "failed", again, code, message, isBug: false, delayMs };
  }
  return {
    kind: "failed",
    again: true,
    code: "internal_error",
    message: "Something went wrong on our side.",
    isBug: true,
  };
}
