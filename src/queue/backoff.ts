/** Milliseconds until the next run after the `failures`-th failure: doubles from 1 s to a minute, half of it at random. */
export function backoff(failures: number, random: () => number): number {
  const ceiling = Math.min(60_000, 1000 * 2 ** (failures - 1));
  return Math.round(ceiling * (0.5 + random() / 2));
}
