import type { Pool } from "pg";

import { backoff } from "./backoff.ts";
import { orAway } from "./database-away.ts";
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

/** Whom to tell how far a job is. */
export interface RunReport {
  /** The handler has ended and only the writing is left: the slot is free for another. */
  handled(this: void): void;
  /** Nothing is left to write. */
  settled(this: void, job: Job, run: Run): void;
}

/**
 * Runs a claimed job to its end and writes what becomes of it. No async function on the way that most jobs take: its frame
 * was a quarter of the garbage that a no-op job makes (3.5 kB), and garbage is what a fast worker's memory grows by.
 */
export function runJob(
  job: Job,
  run: Run,
  { workerId, recorder }: { workerId: number; recorder: Recorder },
  tools: RunTools,
  report: RunReport,
): void {
  tools.log?.("job.started", { jobId: job.id, attempt: job.attempt });
  begin(tools.handler, job, run).then(
    (finish) => {
      if (finish !== undefined || run.reason !== undefined) void finishWith(finish);
      else {
        report.handled();
        recorder.complete(leaseOf(job), written);
      }
    },
    // A handler that was told to stop may throw anything: why it was told counts.
    (thrown: unknown) => {
      const outcome = judged(job, run.reason ?? thrown, tools);
      report.handled();
      void end(outcome);
    },
  );

  function written(trouble: unknown): void {
    if (trouble === undefined) settled(completed);
    else void endBadly(trouble);
  }

  async function finishWith(finish: Finish | void): Promise<void> {
    let outcome: Outcome = completed;
    try {
      if (run.reason !== undefined) throw run.reason;
      if (finish !== undefined) await orAway(completeWith(tools, workerId, job, finish));
    } catch (error) {
      outcome = judged(job, run.reason ?? error, tools);
    }
    report.handled();
    if (outcome === completed) settled(completed);
    else await end(outcome);
  }

  async function end(outcome: Outcome): Promise<void> {
    try {
      // Not ours any more, or ended by an answer that was lost: then nothing is written.
      if (outcome.kind !== "walk_away") await recorder.end(endingOf(job, outcome, tools.random));
      settled(outcome);
    } catch (error) {
      await endBadly(error);
    }
  }

  /** The end itself could not be written: counted as a failure, so that it does not go on for ever. */
  async function endBadly(trouble: unknown): Promise<void> {
    const outcome = judged(job, trouble, tools);
    try {
      if (outcome.kind !== "walk_away") await recorder.end(endingOf(job, outcome, tools.random));
    } catch (error) {
      tools.log?.("job.settle_failed", { jobId: job.id, attempt: job.attempt, err: error });
    }
    settled(outcome);
  }

  function settled({ kind }: Outcome): void {
    tools.log?.("job.ended", { jobId: job.id, attempt: job.attempt, outcome: kind });
    report.settled(job, run);
  }
}

/** What a handler returns or throws, also one that is no async function. */
function begin(handler: Handler, job: Job, run: Run): Promise<Finish | void> {
  try {
    if (run.reason !== undefined) throw run.reason;
    return Promise.resolve(handler(job, run));
  } catch (error) {
    return Promise.reject(error);
  }
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

/** The completion and the handler's own writes in one transaction. */
async function completeWith(
  { pool, place }: RunTools,
  workerId: number,
  job: Job,
  finish: Finish,
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
  outcome: Exclude<Outcome, { kind: "walk_away" }>,
  random: () => number,
): Ending {
  const lease = leaseOf(job);
  switch (outcome.kind) {
    case "completed":
    case "cancelled":
      return { ...lease, kind: outcome.kind, code: null, message: null, delayMs: 0 };
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
