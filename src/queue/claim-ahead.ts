export interface ClaimAhead {
  /** A job ended. */
  ended(): void;
  /** How many more than there are free slots the next claim may take. */
  count(): number;
}

/**
 * A claim may take more than can start at once: what will start within 5 ms at the rate of the last moments, 300 at most. So
 * short jobs do not wait for a round trip each (three times the rate at concurrency 10), long ones are never taken ahead, and
 * an urgent job that arrives waits 5 ms at most for the ones that were taken before it.
 */
export function openClaimAhead(now: () => number): ClaimAhead {
  let ended = 0;
  let perMs = 0;
  let since = now();
  return {
    ended: () => void ended++,
    count() {
      const ms = now() - since;
      if (ms >= 5) {
        const rate = ended / ms;
        // Half of the old rate is kept between neighbours, none of it after a pause.
        perMs = ms > 100 ? rate : (perMs + rate) / 2;
        ended = 0;
        since = now();
      }
      return Math.min(300, Math.floor(perMs * 5));
    },
  };
}
