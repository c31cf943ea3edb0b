import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";

/** How a store hands out and takes back jobs, several at a time. */
interface Source<Job> {
  claim(limit: number): Promise<Job[]>;
  run(job: Job): Promise<void>;
  finish(jobs: Job[]): Promise<void>;
  /** How long to wait when fewer jobs came than asked for. */
  pauseMs(claimed: number): number;
}

export interface BatchingLoop {
  /** There is news: look now. */
  wake(): void;
  stop(): Promise<void>;
}

/** Claims all free slots at once, refills when a quarter is free, and finishes all jobs of one event-loop turn together. */
export function startBatchingLoop<Job>(source: Source<Job>, concurrency: number): BatchingLoop {
  let running = 0;
  let stopping = false;
  let claiming = false;
  let wokenMeanwhile = false;
  let finished: Job[] = [];
  let finishing: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;

  const finishAll = async (): Promise<void> => {
    await nextTurn();
    while (finished.length > 0) {
      const jobs = finished;
      finished = [];
      await source.finish(jobs);
    }
    finishing = undefined;
  };

  const run = async (job: Job): Promise<void> => {
    await source.run(job);
    finished.push(job);
    finishing ??= finishAll();
    running--;
    await fill();
  };

  const fill = async (): Promise<void> => {
    if (claiming) wokenMeanwhile = true;
    const free = concurrency - running;
    // Small refills would cost a statement each; a few slots are refilled at once all the same.
    const worthIt = running === 0 || concurrency <= 8 || free >= concurrency / 4;
    if (claiming || stopping || free === 0 || !worthIt) return;
    claiming = true;
    wokenMeanwhile = false;
    clearTimeout(timer);
    const jobs = await source.claim(free);
    running += jobs.length;
    claiming = false;
    for (const job of jobs) void run(job);
    if (wokenMeanwhile || jobs.length === free) setImmediate(() => void fill());
    else timer = setTimeout(() => void fill(), source.pauseMs(jobs.length));
  };

  void fill();
  return {
    wake: () => void fill(),
    async stop() {
      stopping = true;
      clearTimeout(timer);
      while (running > 0 || finishing !== undefined) await sleep(5);
    },
  };
}
