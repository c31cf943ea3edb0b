/** One thing that goes wrong at a chosen moment of `runJobs`. */
export interface Fault {
  /** claim: of a job; step: a statement that keeps results of `run.step`; end: the one that ends an attempt. */
  at: "claim" | "step" | "end";
  /** At the n-th such moment, once; the first unless said otherwise. Steps that finish together share a statement. */
  nth?: number;
  /**
   * crash_before, crash_after: the process dies before the statement is sent, or when it was committed; nothing of the
   * handler runs any more. reply_lost: it was committed, but the connection breaks before the answer.
   * database_away: it is not sent, the connection is refused. lease_lost: another worker declares this one dead just before.
   */
  happens: "crash_before" | "crash_after" | "reply_lost" | "database_away" | "lease_lost";
}
