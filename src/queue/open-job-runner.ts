import { backoff } from "./backoff.ts";
import { orAway } from "./database-away.ts";
import { emptyBatch, flush } from "./flush.ts";
import type { Finish, Handler, RunTools } from "./handler.ts";
import { HeldRun } from "./held-run.ts";
import type { Db, Job } from "./job.ts";
import { logTrouble } from "./log-trouble.ts";
import type { Recorder } from "./open-recorder.ts";
import { JobCancelled, type Outcome, outcomeOf } from "./outcome.ts";
import { renamed } from "./rename-tables.ts";
import { type Ending, release } from "./settle.ts";

/** Where a runner gets its jobs, and whom it tells how far they are. */
export interface JobSource {
  /** The next to be done; undefined: a slot that asked has nothing to do any more. */
  next(this: void): Job | undefined;
  begun(this: void, run: HeldRun): void;
  /** The handler has ended and only the writing is left: the slot goes on with the next. */
  handled(this: void): void;
  /** Nothing is left to write. */
  settled(this: void, run: HeldRun): void;
  /** A slot has stopped. */
  idle(this: void): void;
}

export interface JobRunner {
  /** A slot begins: it does one job after the other until there is none. */
  startSlot(this: void): void;
}

/**
 * Runs claimed jobs to their ends and writes what becomes of them. What it needs is made once for a session or a slot, not
 * for each job: closures were a quarter of the garbage of a no-op job (2.4 kB; one `await` makes 200 bytes of them), and
 * garbage is what a fast worker's memory grows by.
 */
export function openJobRunner(
  { workerId, recorder, db }: { workerId: number; recorder: Recorder; db: Db },
  tools: RunTools,
  source: JobSource,
): JobRunner {
  const { handler, log, random } = tools;
  // It lets nothing of a job's usual way through.
  const logEach = log === logTrouble ? undefined : log;
  const idle: (() => void)[] = [];
  return { startSlot: () => (idle.pop() ?? openSlot())() };

  function openSlot(): () => void {
    let run: HeldRun | undefined;
    return goOn;

    function goOn(): void {
      run = next();
      if (run === undefined) {
        idle.push(goOn);
        source.idle();
      } else begin(handler, run).then(returned, threw);
    }

    function returned(finish: Finish | void): void {
      if (run === undefined) return;
      if (finish !== undefined || run.reason !== undefined) {
        void finishWith(run, finish).then(goOn);
      } else {
        source.handled();
        recorder.complete(run);
        goOn();
      }
    }

    function threw(thrown: unknown): void {
      if (run === undefined) return;
      // A handler that was told to stop may throw anything: why it was told counts.
      const outcome = judged(run.job, run.reason ?? thrown, tools);
      source.handled();
      void end(run, outcome);
      goOn();
    }
  }

  function next(): HeldRun | undefined {
    const job = source.next();
    if (job === undefined) return undefined;
    const run = new HeldRun(job, recorder, db, written);
    source.begun(run);
    logEach?.("job.started", { jobId: job.id, attempt: job.attempt });
    return run;
  }

  function written(run: HeldRun, trouble: unknown): void {
    if (trouble === undefined) settled(run, completed);
    else void endBadly(run, trouble);
  }

  async function finishWith(run: HeldRun, finish: Finish | void): Promise<void> {
    let outcome: Outcome = completed;
    try {
      if (run.reason !== undefined) throw run.reason;
      if (finish !== undefined) await orAway(completeWith(tools, workerId, run, finish));
    } catch (error) {
      outcome = judged(run.job, run.reason ?? error, tools);
    }
    source.handled();
    if (outcome === completed) settled(run, completed);
    else void end(run, outcome);
  }

  async function end(run: HeldRun, outcome: Outcome): Promise<void> {
    try {
      // Not ours any more, or ended by an answer that was lost: then nothing is written.
      if (outcome.kind !== "walk_away") await recorder.end(endingOf(run.job, outcome, random));
      settled(run, outcome);
    } catch (error) {
      await endBadly(run, error);
    }
  }

  /** The end itself could not be written: counted as a failure, so that it does not go on for ever. */
  async function endBadly(run: HeldRun, trouble: unknown): Promise<void> {
    const outcome = judged(run.job, trouble, tools);
    try {
      if (outcome.kind !== "walk_away") await recorder.end(endingOf(run.job, outcome, random));
    } catch (error) {
      log?.("job.settle_failed", { jobId: run.jobId, attempt: run.attempt, err: error });
    }
    settled(run, outcome);
  }

  function settled(run: HeldRun, { kind }: Outcome): void {
    logEach?.("job.ended", { jobId: run.jobId, attempt: run.attempt, outcome: kind });
    source.settled(run);
  }
}

/** What a handler returns or throws, also one that is no async function. */
function begin(handler: Handler, run: HeldRun): Promise<Finish | void> {
  try {
    if (run.reason !== undefined) throw run.reason;
    return Promise.resolve(handler(run.job, run));
  } catch (error) {
    return Promise.reject(error);
  }
}

const completed: Outcome = { kind: "completed" };

function judged(job: Job, thrown: unknown, { log }: RunTools): Outcome {
  const outcome = outcomeOf(thrown);
  if (outcome.kind === "failed" || outcome.kind === "waiting") {
    const event = outcome.kind === "failed" && outcome.isBug ? "job.bug" : "job.attempt_failed";
    log?.(event, { jobId: job.id, attempt: job.attempt, code: outcome.code, err: thrown });
  }
  return outcome;
}

/** The completion and the handler's own writes in one transaction. */
async function completeWith(
  { pool, place }: RunTools,
  workerId: number,
  run: HeldRun,
  finish: Finish,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const ours = unprepared(renamed(client, place));
    const { completed } = await flush(ours, workerId, { ...emptyBatch, completions: [run] });
    // Not ours any more, or asked to stop in time: settling it as cancelled finds out.
    if (completed.length === 0) throw new JobCancelled();
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
  const lease = { jobId: job.id, attempt: job.attempt };
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

/** The pool's connections have no pinned plans: a plan that is made for the values at hand is the better one there. */
function unprepared(db: Db): Db {
  return { query: ({ text, values }) => db.query({ text, values }) };
}
