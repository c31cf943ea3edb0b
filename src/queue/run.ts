import { orAway } from "./database-away.ts";
import type { JobNews } from "./event.ts";
import { firstTry } from "./first-try.ts";
import type { Db, Job } from "./job.ts";
import type { Recorder } from "./open-recorder.ts";
import type { StageChange } from "./stage.ts";
import { type FinishedStep, readStep, type StepKey } from "./step.ts";

/** What a handler has to say in one commit. */
export interface Record {
  step?: { key: StepKeyParts; result: unknown };
  stages?: readonly Omit<StageChange, "jobId" | "attempt">[];
  news?: readonly Omit<JobNews, "jobId" | "attempt">[];
}

/** A step's key; what is left out is 0, 1 or empty. */
export type StepKeyParts = Pick<StepKey, "stageName"> & Partial<StepKey>;

/**
 * One attempt at a job, as its handler holds it. A class, because a fast queue makes tens of thousands of them in a second:
 * what most handlers never ask for is made when it is asked for.
 */
export class Run {
  readonly job: Job;
  readonly #recorder: Recorder;
  readonly #db: Db;
  #controller: AbortController | undefined;
  #reason: Error | undefined;
  #kept: Set<string> | undefined;

  constructor(job: Job, recorder: Recorder, db: Db) {
    this.job = job;
    this.#recorder = recorder;
    this.#db = db;
  }

  /** Aborted with the reason when the work must stop: LeaseLost, JobCancelled, HandedBack. */
  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#reason !== undefined) this.#controller.abort(this.#reason);
    }
    return this.#controller.signal;
  }

  /** Why the work must stop, if it must. */
  get reason(): Error | undefined {
    return this.#reason;
  }

  /** Commits what the handler has to say; it counts when this resolves. Throws LeaseLost or JobCancelled. */
  save({ step, stages, news }: Record): Promise<void> {
    if (this.#reason !== undefined) return Promise.reject(this.#reason);
    const lease = { jobId: this.job.id, attempt: this.job.attempt };
    return this.#recorder.save({
      lease,
      steps: step === undefined ? [] : [this.#finished(step.key, step.result)],
      stages: stages?.map((change) => ({ ...lease, ...change })) ?? [],
      news: news?.map((item) => ({ ...lease, ...item })) ?? [],
    });
  }

  /** The step's result: the one that was kept, or a new one, which is kept before it counts. */
  async step<Value>(parts: StepKeyParts, body: () => Promise<Value>): Promise<Value> {
    const key = this.#wholeKey(parts);
    if (this.#mayBeKept(key)) {
      const kept = await orAway(readStep(this.#db, this.job, key));
      // Written under a key that names what it depends on: its shape is known.
      if (kept !== undefined) return kept as Value;
    }
    // Through JSON at once: a run that goes on and one that starts again from here must see the very same value.
    const result: Value = JSON.parse(JSON.stringify((await body()) ?? null));
    await this.save({ step: { key: parts, result } });
    return result;
  }

  /** The first try of a step that counts: above 1 when it is done again on somebody's wish. */
  firstTry(stageName: string, part: number): number {
    return firstTry(this.job.redo, stageName, part);
  }

  get jobId(): number {
    return this.job.id;
  }

  get attempt(): number {
    return this.job.attempt;
  }

  /** For the worker: the work must stop. */
  stop(reason: Error): void {
    if (this.#reason !== undefined) return;
    this.#reason = reason;
    this.#controller?.abort(reason);
  }

  #finished(key: StepKeyParts, result: unknown): FinishedStep {
    const { id, bookId, attempt } = this.job;
    const text = JSON.stringify(result ?? null);
    return { bookId, jobId: id, attempt, key: this.#wholeKey(key), result: text };
  }

  /** A try is counted from the first one that counts in this run. */
  #wholeKey(parts: StepKeyParts): StepKey {
    const key = { part: 0, try: 1, inputHash: "", engineVersion: "", ...parts };
    if (this.job.redo !== null) key.try += this.firstTry(key.stageName, key.part) - 1;
    return key;
  }

  /** The first attempt of a book's first run has kept only what it kept itself. */
  #mayBeKept(key: StepKey): boolean {
    if (this.job.attempt > 1 || this.job.bookId !== this.job.id) return true;
    const name = JSON.stringify(Object.values(key));
    this.#kept ??= new Set();
    if (this.#kept.has(name)) return true;
    this.#kept.add(name);
    return false;
  }
}
