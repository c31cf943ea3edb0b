import { setTimeout as sleep } from "node:timers/promises";

import type { Pool } from "pg";

import { backoff } from "./backoff.ts";
import { confirmCancel } from "./cancel.ts";
import { complete } from "./complete.ts";
import { fail } from "./fail.ts";
import type { Db, Job, Lease } from "./job.ts";
import { LeaseLost, type Outcome, outcomeOf } from "./outcome.ts";
import { release } from "./release.ts";
import { snooze } from "./snooze.ts";

/**
 * Does one job. What it returns is run in one transaction with the completion: both count, or neither.
 * The signal is aborted with the reason: LeaseLost, JobCancelled, HandedBack.
 */
export type Handler = (job: Job, signal: AbortSignal) => Promise<(db: Db) => Promise<void>>;

export type QueueLog = (event: string, fields: Record<string, unknown>) => void;

export interface RunTools {
  pool: Pool;
  handler: Handler;
  random: () => number;
  log: QueueLog;
}

/** How long a worker that stops waits for a database that is away. */
const patienceMs = 3000;

/** Runs a claimed job to its end and writes what became of it, however long the database takes to come back. */
export async function runJob(job: Job, signal: AbortSignal, tools: RunTools): Promise<void> {
  const { pool, log } = tools;
  const began = performance.now();
  log("job.started", { jobId: job.id, attempt: job.attempt });
  const outcome = await attemptJob(job, signal, tools);
  const settling = performance.now();
  for (;;) {
    try {
      await settle(pool, job, outcome, tools.random);
      break;
    } catch (error) {
      log("job.settle_failed", { jobId: job.id, attempt: job.attempt, err: error });
      // Unsettled, the job would hang on a worker that lives but no longer works on it. One that stops, or has lost its
      // leases, is rescued from: it need not wait for the database.
      const rescued = outcome.kind === "released" || outcome.kind === "walk_away";
      if (rescued && performance.now() - settling > patienceMs) break;
      await sleep(500);
    }
  }
  const ms = Math.round(performance.now() - began);
  log("job.ended", { jobId: job.id, attempt: job.attempt, outcome: outcome.kind, ms });
}

async function attemptJob(job: Job, signal: AbortSignal, tools: RunTools): Promise<Outcome> {
  try {
    const finish = await tools.handler(job, signal);
    signal.throwIfAborted();
    await completeWith(tools.pool, job, finish);
    return { kind: "completed" };
  } catch (error) {
    // A handler that was told to stop may throw anything: why it was told counts.
    const cause: unknown = signal.aborted ? signal.reason : error;
    const outcome = outcomeOf(cause);
    if (outcome.kind === "failed" || outcome.kind === "waiting") {
      const event = outcome.kind === "failed" && outcome.isBug ? "job.bug" : "job.attempt_failed";
      tools.log(event, { jobId: job.id, attempt: job.attempt, code: outcome.code, err: cause });
    }
    return outcome;
  }
}

async function completeWith(
  pool: Pool,
  job: Job,
  finish: (db: Db) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    if (!(await complete(client, leaseOf(job)))) throw new LeaseLost();
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

/** Every transition is fenced: after a commit whose reply was lost, or a lost lease, it changes nothing. */
async function settle(pool: Pool, job: Job, outcome: Outcome, random: () => number): Promise<void> {
  switch (outcome.kind) {
    case "completed":
      return;
    case "cancelled":
      await confirmCancel(pool, leaseOf(job));
      return;
    // A worker that could not reach the database for a while hands its jobs back when it can, if nobody rescued them yet.
    case "walk_away":
    case "released":
      await release(pool, leaseOf(job));
      return;
    case "waiting":
      await snooze(pool, leaseOf(job), outcome);
      return;
    case "failed": {
      const delayMs = backoff(job.retryCount + 1, random);
      await fail(pool, leaseOf(job), { ...outcome, delayMs });
      return;
    }
    default:
      return outcome satisfies never;
  }
}

const leaseOf = (job: Job): Lease => ({ jobId: job.id, attempt: job.attempt });
