import { isConnectionTrouble } from "./connection-trouble.ts";
import type { JobNews } from "./event.ts";
import { type Batch, flush, type Flushed, leaseName } from "./flush.ts";
import type { Db, JobStatus, Lease } from "./job.ts";
import { JobCancelled, LeaseLost } from "./outcome.ts";
import type { Ending } from "./settle.ts";
import type { StageChange } from "./stage.ts";
import type { FinishedStep } from "./step.ts";

/** What one job has to write while it runs. */
export interface Entry {
  lease: Lease;
  steps: readonly FinishedStep[];
  stages: readonly StageChange[];
  news: readonly JobNews[];
}

export interface Recorder {
  /** Calls `written` when it is committed, or with what prevented it. */
  complete(lease: Lease, written: (trouble?: unknown) => void): void;
  /** Resolves when it is committed, with what became of the job; undefined: it was no longer ours. */
  end(ending: Ending): Promise<JobStatus | undefined>;
  /** Resolves when it is committed. Throws LeaseLost when it does not count, JobCancelled when it counts but is the last. */
  save(entry: Entry): Promise<void>;
  /** The leases are gone: what still waits is refused. */
  abandon(): void;
}

/** One of the three, and whom to tell. */
interface Waiting {
  completion?: Lease;
  ending?: Ending;
  entry?: Entry;
  /** A completion's is told nothing: it is completed. */
  resolve: (status: JobStatus | undefined) => void;
  reject: (error: unknown) => void;
}

const pauseMs = 300;

/**
 * Collects what the running jobs of one worker have to write and commits it together: one statement under way, the rest
 * gathers behind it. So a lone job waits for nothing, and a hundred share one fsync.
 */
export function openRecorder(db: Db, workerId: number): Recorder {
  let waiting: Waiting[] = [];
  let armed = false;
  let flushing = false;
  let abandoned = false;

  return {
    // A callback, not a promise: most of what is written are completions, and most of what a promise costs is garbage.
    complete: (completion, written) => add({ completion, resolve: written, reject: written }),
    end,
    save: (entry) =>
      new Promise((resolve, reject) => {
        add({ entry, resolve: () => resolve(), reject });
      }),
    abandon() {
      abandoned = true;
      for (const item of waiting.splice(0)) item.reject(new LeaseLost());
    },
  };

  function end(ending: Ending): Promise<JobStatus | undefined> {
    return new Promise((resolve, reject) => {
      add({ ending, resolve, reject });
    });
  }

  function answer(item: Waiting, { ended, held }: Flushed): void {
    const { completion, ending, entry, resolve, reject } = item;
    if (completion !== undefined) {
      const status = ended.get(completion.jobId);
      // Asked to stop in time, or not ours any more: the longer way knows which.
      if (status === undefined) end(completed(completion)).then(() => resolve(undefined), reject);
      else resolve(undefined);
    } else if (ending !== undefined) resolve(ended.get(ending.jobId));
    else if (entry !== undefined) {
      const isCancelling = held.get(leaseName(entry.lease));
      if (isCancelling === undefined) reject(new LeaseLost());
      else if (isCancelling) reject(new JobCancelled());
      else resolve(undefined);
    }
  }

  function add(item: Waiting): void {
    if (abandoned) item.reject(new LeaseLost());
    else {
      waiting.push(item);
      arm();
    }
  }

  /** At the end of this turn of the event loop: what other jobs write in the same turn goes along. */
  function arm(): void {
    if (armed || flushing || waiting.length === 0) return;
    armed = true;
    setImmediate(() => {
      armed = false;
      if (waiting.length > 0) void write(take());
    });
  }

  /**
   * What can stand in one statement. Two changes of one stage cannot: the second waits for the next. Nor can an attempt's end
   * beside what it has to write: both find its lease as it was before, and what was paid for would be refused.
   */
  function take(): Waiting[] {
    const changing = new Set<string>();
    const writing = new Set<number>();
    const later: Waiting[] = [];
    const now = waiting.filter((item) => {
      const { entry } = item;
      let isFree = true;
      if (entry === undefined) {
        const ends = item.completion ?? item.ending;
        isFree = writing.size === 0 || ends === undefined || !writing.has(ends.jobId);
      } else {
        const keys = entry.stages.map((stage) => `${stage.jobId}/${stage.stageName}`);
        isFree = !keys.some((key) => changing.has(key));
        for (const key of isFree ? keys : []) changing.add(key);
        writing.add(entry.lease.jobId);
      }
      if (!isFree) later.push(item);
      return isFree;
    });
    waiting = later;
    return now;
  }

  async function write(items: readonly Waiting[]): Promise<void> {
    flushing = true;
    await settleAll(items);
    flushing = false;
    arm();
  }

  async function settleAll(items: readonly Waiting[]): Promise<void> {
    for (;;) {
      try {
        const flushed = await flush(db, workerId, batchOf(items));
        for (const item of items) answer(item, flushed);
        return;
      } catch (error) {
        if (isConnectionTrouble(error) && !abandoned) {
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        } else if (items.length === 1 || abandoned) {
          for (const item of items) item.reject(abandoned ? new LeaseLost() : error);
          return;
        } else {
          // One of them cannot be written: the others must not suffer.
          for (const item of items) await settleAll([item]);
          return;
        }
      }
    }
  }
}

function batchOf(items: readonly Waiting[]): Batch {
  const completions: Lease[] = [];
  const endings: Ending[] = [];
  const steps: FinishedStep[] = [];
  const stages: StageChange[] = [];
  const news: JobNews[] = [];
  for (const { completion, ending, entry } of items) {
    if (completion !== undefined) completions.push(completion);
    if (ending !== undefined) endings.push(ending);
    if (entry === undefined) continue;
    steps.push(...entry.steps);
    stages.push(...entry.stages);
    news.push(...entry.news);
  }
  return { completions, endings, steps, stages, news };
}

function completed({ jobId, attempt }: Lease): Ending {
  return { jobId, attempt, kind: "completed", code: null, message: null, delayMs: 0 };
}
