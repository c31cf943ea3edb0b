export interface Countdown {
  add(this: void): void;
  done(this: void): void;
  /** Resolves when as many are done as were added. */
  empty(): Promise<void>;
}

/** Counts what is under way, so that somebody can wait for the end of all of it. */
export function openCountdown(): Countdown {
  let left = 0;
  let waiting: (() => void)[] = [];
  return {
    add: () => void left++,
    done() {
      left--;
      if (left > 0) return;
      for (const resolve of waiting) resolve();
      waiting = [];
    },
    empty: () =>
      new Promise((resolve) => {
        if (left === 0) resolve();
        else waiting.push(resolve);
      }),
  };
}
