import type { Client } from "pg";

import type { QueueState } from "../properties/queue-state.ts";
import { readState } from "../properties/read-state.ts";

/** What two transitions answered and what the tables hold after them. */
export interface Outcome {
  /** Undefined: it was rolled back, whatever it had answered. */
  first: unknown;
  second: unknown;
  state: QueueState;
}

export async function readOutcome(db: Client, first: unknown, second: unknown): Promise<Outcome> {
  return { first, second, state: await readState(db, new Date()) };
}

/**
 * To be compared. Numbers of jobs that were used up in vain make no difference; nor does how far a lane has come, or that there
 * may be limits: a sequence is moved outside of transactions, so what is rolled back has moved it.
 */
export function textOf({ first, second, state }: Outcome): string {
  const { workers, inputs, lanes: _, isLimited: __, ...tables } = state;
  const ids = state.jobs.map(({ id }) => id);
  const ofJobs = JSON.stringify({ first, second, ...tables }, (key, value: unknown) =>
    ["id", "jobId", "bookId", "parentId"].includes(key) && typeof value === "number"
      ? `job ${ids.indexOf(value) + 1}`
      : value,
  );
  return `${ofJobs}, workers ${JSON.stringify(workers)}, ${inputs.length} inputs`;
}

/** The answer, or the error in its place: none may surface. */
export const answerOf = (answer: Promise<unknown>): Promise<unknown> =>
  answer.catch((error: unknown) => ({ error: String(error) }));
