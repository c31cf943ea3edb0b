/**
 * Milliseconds until the next run after the `failures`-th failure: anything up to a limit that doubles from 1 s to a minute.
 * Wholly at random ("full jitter"), so that jobs that failed together do not come back together.
 */
export function backoff(failures: number, random: () => number): number {
  return Math.round(Math.min(60_000, 1000 * 2 ** (failures - 1)) * random());
}
