import type { Transition } from "../history.ts";

/** The first row of each attempt; a running job's row that is written again (asked to stop) is no claim. */
export function claimsOf(transitions: readonly Transition[]): Transition[] {
  const claims = new Map<string, Transition>();
  for (const row of transitions) {
    const run = `${row.jobId} ${row.attempt}`;
    if (row.status === "processing" && !claims.has(run)) claims.set(run, row);
  }
  return [...claims.values()];
}
