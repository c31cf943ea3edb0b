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

/** A job that is done, as far as its worker knows. */
export interface Completion extends Lease {
  /** Told when it is committed, or what prevented it. */
  written(trouble?: unknown): void;
}

export interface Recorder {
  complete(completion: Completion): void;
  /** Resolves when it is committed, with what became of the job; undefined: it was no longer ours. */
  end(ending: Ending): Promise<JobStatus | undefined>;
  /** Resolves when it is committed. Throws LeaseLost when it does not count, JobCancelled when it counts but is the last. */
  save(entry: Entry): Promise<void>;
  /** The leases are gone: what still waits is refused. */
  abandon(): void;
}

/** What is written in any other way than a completion, and whom to tell: one of the two. */
interface Waiting {
  ending?: Ending;
  entry?: Entry;
  resolve: (status: JobStatus | undefined) => void;
  reject: (error: unknown) => void;
}

/** What stands in one statement. */
interface Load {
  /** As they are: most of what is written are completions, and what would be made for each of them is garbage. */
  completions: Completion[];
  others: Waiting[];
}

const pauseMs = 300;

/**
 * Collects what the running jobs of one worker have to write and commits it together: one statement under way, the rest
 * gathers behind it. So a lone job waits for nothing, and a hundred share one fsync.
 */
export function openRecorder(db: Db, workerId: number): Recorder {
  let waiting: Load = { completions: [], others: [] };
  let armed = false;
  let flushing = false;
  let abandoned = false;

  return {
    complete(completion) {
      if (abandoned) return completion.written(new LeaseLost());
      waiting.completions.push(completion);
      arm();
    },
    end,
    save: (entry) =>
      new Promise((resolve, reject) => {
        add({ entry, resolve: () => resolve(), reject });
      }),
    abandon() {
      abandoned = true;
      const refused = waiting;
      waiting = { completions: [], others: [] };
      refuse(refused, new LeaseLost());
    },
  };

  function end(ending: Ending): Promise<JobStatus | undefined> {
    return new Promise((resolve, reject) => {
      add({ ending, resolve, reject });
    });
  }

  function add(item: Waiting): void {
    if (abandoned) item.reject(new LeaseLost());
    else {
      waiting.others.push(item);
      arm();
    }
  }

  /** At the end of this turn of the event loop: what other jobs write in the same turn goes along. */
  function arm(): void {
    if (armed || flushing || sizeOf(waiting) === 0) return;
    armed = true;
    setImmediate(() => {
      armed = false;
      if (sizeOf(waiting) > 0) void write(take());
    });
  }

  /**
   * What can stand in one statement. Two changes of one stage cannot: the second waits for the next. Nor can an attempt's end
   * beside what it has to write: both find its lease as it was before, and what was paid for would be refused.
   */
  function take(): Load {
    const { completions, others } = waiting;
    waiting = { completions: [], others: [] };
    if (others.length === 0) return { completions, others };
    const changing = new Set<string>();
    const writing = new Set<number>();
    const now: Load = { completions: [], others: [] };
    for (const item of others) {
      const { ending, entry } = item;
      const keys = entry?.stages.map((stage) => `${stage.jobId}/${stage.stageName}`) ?? [];
      const isLater =
        keys.some((key) => changing.has(key)) ||
        (ending !== undefined && writing.has(ending.jobId));
      (isLater ? waiting : now).others.push(item);
      if (entry !== undefined) writing.add(entry.lease.jobId);
      for (const key of isLater ? [] : keys) changing.add(key);
    }
    for (const completion of completions) {
      (writing.has(completion.jobId) ? waiting : now).completions.push(completion);
    }
    return now;
  }

  async function write(load: Load): Promise<void> {
    flushing = true;
    await settleAll(load);
    flushing = false;
    arm();
  }

  async function settleAll(load: Load): Promise<void> {
    for (;;) {
      try {
        answer(load, await flush(db, workerId, batchOf(load)));
        return;
      } catch (error) {
        if (isConnectionTrouble(error) && !abandoned) {
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
        } else if (sizeOf(load) === 1 || abandoned) {
          refuse(load, abandoned ? new LeaseLost() : error);
          return;
        } else {
          // One of them cannot be written: the others must not suffer.
          for (const one of load.completions) await settleAll({ completions: [one], others: [] });
          for (const one of load.others) await settleAll({ completions: [], others: [one] });
          return;
        }
      }
    }
  }

  function answer({ completions, others }: Load, { completed, ended, held }: Flushed): void {
    // As a rule all of them: then nobody has to be looked for.
    const done = completed.length === completions.length ? undefined : new Set(completed);
    // No loop with an iterator: until it is compiled it makes an answer for each.
    completions.forEach((completion) => {
      if (done === undefined || done.has(completion.jobId)) completion.written();
      // Asked to stop in time, or not ours any more: the longer way knows which.
      else {
        end(asEnding(completion)).then(
          () => completion.written(),
          (trouble: unknown) => completion.written(trouble),
        );
      }
    });
    for (const { ending, entry, resolve, reject } of others) {
      if (ending !== undefined) resolve(ended.get(ending.jobId));
      if (entry === undefined) continue;
      const isCancelling = held.get(leaseName(entry.lease));
      if (isCancelling === undefined) reject(new LeaseLost());
      else if (isCancelling) reject(new JobCancelled());
      else resolve(undefined);
    }
  }
}

const sizeOf = ({ completions, others }: Load): number => completions.length + others.length;

function refuse({ completions, others }: Load, trouble: unknown): void {
  for (const completion of completions) completion.written(trouble);
  for (const { reject } of others) reject(trouble);
}

function batchOf({ completions, others }: Load): Batch {
  const endings: Ending[] = [];
  const steps: FinishedStep[] = [];
  const stages: StageChange[] = [];
  const news: JobNews[] = [];
  for (const { ending, entry } of others) {
    if (ending !== undefined) endings.push(ending);
    if (entry === undefined) continue;
    steps.push(...entry.steps);
    stages.push(...entry.stages);
    news.push(...entry.news);
  }
  return { completions, endings, steps, stages, news };
}

function asEnding({ jobId, attempt }: Lease): Ending {
  return { jobId, attempt, kind: "completed", code: null, message: null, delayMs: 0 };
}
