import type { Pool } from "pg";

import type { Db, Job } from "./job.ts";
import type { QueuePlace } from "./rename-tables.ts";
import type { Run } from "./run.ts";

/**
 * Does one job. What it returns, if anything, is run in one transaction with the completion: both count, or neither.
 * `run.signal` is aborted with the reason: LeaseLost, JobCancelled, HandedBack.
 */
export type Handler<Input = unknown> = (job: Job<Input>, run: Run) => Promise<void | Finish>;

/** A handler's own writes, in the transaction that completes its job. */
export type Finish = (db: Db) => Promise<void>;

export type QueueLog = (event: string, fields: Record<string, unknown>) => void;

export interface RunTools {
  pool: Pool;
  /** Where the queue's tables are; undefined: the books' own. */
  place?: QueuePlace;
  handler: Handler;
  random: () => number;
  log?: QueueLog | undefined;
}
