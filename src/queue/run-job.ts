import type { Pool } from "pg";

import { backoff } from "./backoff.ts";
import { emptyBatch, flush } from "./flush.ts";
import type { Db, Job } from "./job.ts";
import type { Recorder } from "./open-recorder.ts";
import { JobCancelled, type Outcome, outcomeOf } from "./outcome.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";
import type { Run } from "./run.ts";
import { type Ending, release } from "./settle.ts";

/**
 * Does one job. What it returns, if anything, is run in one transaction with the completion: both count, or neither.
 * `run.signal` is aborted with the reason: LeaseLost, JobCancelled, HandedBack.
 */
export type Handler<Input = unknown> = (
  job: Job<Input>,
  run: Run,
) => Promise<void | ((db: Db) => Promise<void>)>;

export type QueueLog = (event: string, fields: Record<string, unknown>) => void;

export interface RunTools {
  pool: Pool;
  /** Where the queue's tables are; undefined: the books' own. */
  place?: QueuePlace;
  handler: Handler;
  random: () => number;
  log?: QueueLog | undefined;
}

/**
 * Runs a claimed job to its end and writes what becomes of it. `handled` is called when the handler has ended and only the
 * writing is left: the slot is free for another.
 */
export async function runJob(
  job: Job,
  run: Run,
  { workerId, recorder }: { workerId: number; recorder: Recorder },
  tools: RunTools,
  handled: () => void,
): Promise<void> {
  tools.log?.("job.started", { jobId: job.id, attempt: job.attempt });
  let outcome: Outcome = completed;
  let isSettled = false;
  try {
    throwIfStopped(run);
    const finish = await tools.handler(job, run);
    throwIfStopped(run);
    if (finish !== undefined) {
      await completeWith(tools, workerId, job, finish);
      isSettled = true;
    }
  } catch (error) {
    // A handler that was told to stop may throw anything: why it was told counts.
    outcome = judged(job, run.reason ?? error, tools);
  }
  handled();
  try {
    if (!isSettled) await settle(job, outcome, recorder, tools.random);
  } catch (error) {
    outcome = judged(job, error, tools);
    // The end itself could not be written: counted as a failure, so that it does not go on for ever.
    await settle(job, outcome, recorder, tools.random)?.catch((trouble: unknown) =>
      tools.log?.("job.settle_failed", { jobId: job.id, attempt: job.attempt, err: trouble }),
    );
  }
  tools.log?.("job.ended", { jobId: job.id, attempt: job.attempt, outcome: outcome.kind });
}

const completed: Outcome = { kind: "completed" };

function judged(job: Job, thrown: unknown, tools: RunTools): Outcome {
  const outcome = outcomeOf(thrown);
  if (outcome.kind === "failed" || outcome.kind === "waiting") {
    const event = outcome.kind === "failed" && outcome.isBug ? "job.bug" : "job.attempt_failed";
    tools.log?.(event, { jobId: job.id, attempt: job.attempt, code: outcome.code, err: thrown });
  }
  return outcome;
}

/** Not ours any more, or ended by an answer that was lost: then nothing is written, and nothing is left to write. */
function settle(
  job: Job,
  outcome: Outcome,
  recorder: Recorder,
  random: () => number,
): Promise<unknown> | undefined {
  if (outcome.kind === "walk_away") return undefined;
  if (outcome.kind === "completed") return recorder.complete(leaseOf(job));
  return recorder.end(endingOf(job, outcome, random));
}

function throwIfStopped(run: Run): void {
  if (run.reason !== undefined) throw run.reason;
}

/** The completion and the handler's own writes in one transaction. */
async function completeWith(
  { pool, place }: RunTools,
  workerId: number,
  job: Job,
  finish: (db: Db) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const completions = [leaseOf(job)];
    const ours = unprepared(renamed(client, place));
    const { ended } = await flush(ours, workerId, { ...emptyBatch, completions });
    const status = ended.get(job.id);
    // Not ours any more, or asked to stop in time: settling it as cancelled finds out.
    if (status === undefined) throw new JobCancelled();
    await finish(client);
    await client.query("commit");
    client.release();
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

function endingOf(
  job: Job,
  outcome: Exclude<Outcome, { kind: "walk_away" | "completed" }>,
  random: () => number,
): Ending {
  const lease = leaseOf(job);
  switch (outcome.kind) {
    case "cancelled":
      return { ...lease, kind: "cancelled", code: null, message: null, delayMs: 0 };
    case "released":
      return release(lease);
    case "waiting": {
      const { code, message, delayMs } = outcome;
      return { ...lease, kind: "waiting", code, message, delayMs };
    }
    case "failed": {
      const { code, message, again } = outcome;
      const delayMs = outcome.delayMs ?? backoff(job.retryCount + 1, random);
      return { ...lease, kind: again ? "failed" : "hopeless", code, message, delayMs };
    }
    default:
      return outcome satisfies never;
  }
}

const leaseOf = (job: Job): { jobId: number; attempt: number } => ({
  jobId: job.id,
  attempt: job.attempt,
});

/** The pool's connections have no pinned plans: a plan that is made for the values at hand is the better one there. */
function unprepared(db: Db): Db {
  return { query: ({ text, values }) => db.query({ text, values }) };
}
