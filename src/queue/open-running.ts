import type { HeldRun } from "./held-run.ts";

export interface Running {
  /** In no order; changes with what is added and removed. */
  readonly all: readonly HeldRun[];
  add(run: HeldRun): void;
  remove(run: HeldRun): void;
}

/**
 * The attempts of one worker that are not settled yet. A list, not a map: a map that tens of thousands of jobs a second go
 * through is made anew all the time (200 bytes of garbage a job), and only a cancel asks for one by its number.
 */
export function openRunning(): Running {
  const all: HeldRun[] = [];
  return {
    all,
    add(run) {
      run.seat = all.push(run) - 1;
    },
    remove(run) {
      if (all[run.seat] !== run) return;
      const last = all.pop();
      if (last === undefined || last === run) return;
      all[run.seat] = last;
      last.seat = run.seat;
    },
  };
}
