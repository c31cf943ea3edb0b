import type { Pool } from "pg";

import { backoff } from "./backoff.ts";
import { flush } from "./flush.ts";
import type { Db, Job } from "./job.ts";
import type { Recorder } from "./open-recorder.ts";
import { JobCancelled, LeaseLost, type Outcome, outcomeOf } from "./outcome.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";
import type { Run, RunControl } from "./run.ts";
import type { Ending } from "./settle.ts";

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
  log: QueueLog;
}

/** settled: its completion was committed together with the handler's own writes. */
export type Attempt = Outcome | { kind: "settled" };

/** Runs the handler of a claimed job; says how it ended. */
export async function attemptJob(
  job: Job,
  control: RunControl,
  workerId: number,
  tools: RunTools,
): Promise<Attempt> {
  tools.log("job.started", { jobId: job.id, attempt: job.attempt });
  try {
    throwIfStopped(control);
    const finish = await tools.handler(job, control.run);
    throwIfStopped(control);
    if (finish === undefined) return { kind: "completed" };
    await completeWith(tools, workerId, job, finish);
    return { kind: "settled" };
  } catch (error) {
    // A handler that was told to stop may throw anything: why it was told counts.
    const cause = control.isStopped() ? control.reason() : error;
    const outcome = outcomeOf(cause);
    if (outcome.kind === "failed" || outcome.kind === "waiting") {
      const event = outcome.kind === "failed" && outcome.isBug ? "job.bug" : "job.attempt_failed";
      tools.log(event, { jobId: job.id, attempt: job.attempt, code: outcome.code, err: cause });
    }
    return outcome;
  }
}

function throwIfStopped(control: RunControl): void {
  if (control.isStopped()) throw control.reason();
}

/** Writes what becomes of the job. */
export async function settleJob(
  job: Job,
  attempt: Attempt,
  recorder: Recorder,
  tools: RunTools,
): Promise<void> {
  if (attempt.kind !== "settled" && attempt.kind !== "walk_away") {
    await write(job, attempt, recorder, tools);
  }
  const outcome = attempt.kind === "settled" ? "completed" : attempt.kind;
  tools.log("job.ended", { jobId: job.id, attempt: job.attempt, outcome });
}

async function write(
  job: Job,
  attempt: Parameters<typeof endingOf>[1],
  recorder: Recorder,
  tools: RunTools,
): Promise<void> {
  try {
    const status = await recorder.end(endingOf(job, attempt, tools.random));
    // Not ours any more, or ended by an answer that was lost: either way there is nothing left to write.
    if (status === undefined) tools.log("job.was_not_ours", { jobId: job.id });
  } catch (error) {
    if (error instanceof LeaseLost) return;
    tools.log("job.settle_failed", { jobId: job.id, attempt: job.attempt, err: error });
  }
}

/** The completion and the handler's own writes in one transaction. */
async function completeWith(
  { pool, place }: RunTools,
  workerId: number,
  job: Job,
  finish: (db: Db) => Promise<void>,
): Promise<void> {
  const kind = "completed";
  const ending: Ending = { ...leaseOf(job), kind, code: null, message: null, delayMs: 0 };
  const client = await pool.connect();
  try {
    await client.query("begin");
    const { ended } = await flush(unprepared(renamed(client, place)), workerId, {
      endings: [ending],
      steps: [],
      stages: [],
      news: [],
    });
    const status = ended.get(job.id);
    if (status === undefined) throw new LeaseLost();
    if (status !== "completed") throw new JobCancelled();
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

export function endingOf(
  job: Job,
  outcome: Exclude<Outcome, { kind: "walk_away" }>,
  random: () => number,
): Ending {
  const lease = leaseOf(job);
  switch (outcome.kind) {
    case "completed":
      return { ...lease, kind: "completed", code: null, message: null, delayMs: 0 };
    case "cancelled":
      return { ...lease, kind: "cancelled", code: null, message: null, delayMs: 0 };
    case "released":
      return { ...lease, kind: "released", code: null, message: null, delayMs: 0 };
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
