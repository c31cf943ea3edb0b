import type { History } from "../history.ts";

/** What became of one promise in one history. */
export interface Finding {
  name: string;
  promise: string;
  /** How many cases were looked at: a promise that was never tried was not kept. */
  checked: number;
  violations: string[];
  /** Worth knowing, but no broken promise. */
  asides: string[];
}

/** A promise, and how to look for where it was broken. */
export interface Invariant {
  name: string;
  promise: string;
  look(history: History): Omit<Finding, "name" | "promise">;
}
