/**
 * Milliseconds until the next attempt after `attempts` failed ones; undefined when that was the last. Up to a tenth earlier or
 * later than the schedule says, so that messages that failed together do not come back together; never before the receiver
 * wants it.
 */
export function nextAttempt(
  attempts: number,
  { schedule, retryAfterMs, random }: NextAttemptRules,
): number | undefined {
  const planned = schedule[attempts];
  if (planned === undefined) return undefined;
  return Math.round(Math.max(planned * (0.9 + 0.2 * random()), retryAfterMs ?? 0));
}

interface NextAttemptRules {
  schedule: readonly number[];
  retryAfterMs: number | undefined;
  /** 0…1 */
  random: () => number;
}
