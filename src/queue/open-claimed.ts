import { inOrder } from "./in-order.ts";
import type { Job } from "./job.ts";

/** Jobs that were claimed and wait for a free slot of this process, in the order of the line. */
export interface Claimed {
  count(): number;
  has(this: void, jobId: number): boolean;
  /** In the order of the line among themselves. */
  add(jobs: readonly Job[]): void;
  /** The next to be started. */
  next(): Job | undefined;
  /** All of them, to be handed back. */
  clear(): Job[];
}

/** What was claimed ahead and did not start within this time is handed back: another worker may have a slot for it. */
const staleMs = 50;

export function openClaimed(onStale: (jobs: Job[]) => void): Claimed {
  let jobs: Job[] = [];
  let since = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    count: () => jobs.length,
    has: (jobId) => jobs.some(({ id }) => id === jobId),
    add(more) {
      if (more.length === 0) return;
      if (jobs.length === 0) since = performance.now();
      jobs = jobs.length === 0 ? [...more] : [...jobs, ...more].sort(inOrder);
      timer ??= setTimeout(look, staleMs);
    },
    next: () => jobs.shift(),
    clear,
  };

  function look(): void {
    timer = undefined;
    if (jobs.length === 0) return;
    const waitedMs = performance.now() - since;
    if (waitedMs < staleMs) timer = setTimeout(look, staleMs - waitedMs);
    else onStale(clear());
  }

  function clear(): Job[] {
    const all = jobs;
    jobs = [];
    return all;
  }
}
