import type { JobNews } from "./event.ts";
import type { Db, Job } from "./job.ts";
import type { Recorder } from "./open-recorder.ts";
import type { StageChange } from "./stage.ts";
import { readStep, type StepKey } from "./step.ts";

/** What a handler has to say in one commit. */
export interface Record {
  step?: { key: StepKeyParts; result: unknown };
  stages?: readonly Omit<StageChange, "jobId" | "attempt">[];
  news?: readonly Omit<JobNews, "jobId" | "attempt">[];
}

/** A step's key; what is left out is 0, 1 or empty. */
export type StepKeyParts = Pick<StepKey, "stageName"> & Partial<StepKey>;

/** One attempt at a job, as its handler holds it. */
export interface Run {
  /** Aborted with the reason when the work must stop: LeaseLost, JobCancelled, HandedBack. */
  readonly signal: AbortSignal;
  /** Commits what the handler has to say; it counts when this resolves. Throws LeaseLost or JobCancelled. */
  save(record: Record): Promise<void>;
  /** The step's result: the one that was kept, or a new one, which is kept before it counts. */
  step<Value>(key: StepKeyParts, body: () => Promise<Value>): Promise<Value>;
}

export interface RunControl {
  run: Run;
  isStopped(): boolean;
  /** Why it was stopped. */
  reason(): unknown;
  stop(reason: Error): void;
}

export function openRun(job: Job, recorder: Recorder, db: Db): RunControl {
  // Made when it is asked for: most jobs of a fast queue never look at it.
  let controller: AbortController | undefined;
  let reason: Error | undefined;
  const keptHere = new Set<string>();

  const run: Run = {
    get signal() {
      if (controller === undefined) {
        controller = new AbortController();
        if (reason !== undefined) controller.abort(reason);
      }
      return controller.signal;
    },
    save: ({ step, stages, news }) => {
      if (reason !== undefined) return Promise.reject(reason);
      const lease = { jobId: job.id, attempt: job.attempt };
      const finished =
        step === undefined
          ? []
          : [
              {
                ...lease,
                bookId: job.bookId,
                key: wholeKey(step.key),
                result: JSON.stringify(step.result ?? null),
              },
            ];
      return recorder.save({
        lease,
        steps: finished,
        stages: stages?.map((change) => ({ ...lease, ...change })) ?? [],
        news: news?.map((item) => ({ ...lease, ...item })) ?? [],
      });
    },
    async step(parts, body) {
      const key = wholeKey(parts);
      if (mayBeKept(key)) {
        const kept = await readStep(db, job, key);
        // Written under a key that names what it depends on: its shape is known.
        if (kept !== undefined) return kept as never;
      }
      // Through JSON at once: a run that goes on and one that starts again from here must see the very same value.
      const result: Awaited<ReturnType<typeof body>> = JSON.parse(
        JSON.stringify((await body()) ?? null),
      );
      await run.save({ step: { key, result } });
      return result;
    },
  };

  /** The first attempt of a book's first run has kept only what it kept itself. */
  function mayBeKept(key: StepKey): boolean {
    if (job.attempt > 1 || job.bookId !== job.id) return true;
    const name = JSON.stringify(Object.values(key));
    if (keptHere.has(name)) return true;
    keptHere.add(name);
    return false;
  }

  return {
    run,
    isStopped: () => reason !== undefined,
    reason: () => reason,
    stop(why) {
      if (reason !== undefined) return;
      reason = why;
      controller?.abort(why);
    },
  };
}

function wholeKey(parts: StepKeyParts): StepKey {
  return { part: 0, try: 1, inputHash: "", engineVersion: "", ...parts };
}
