export interface OneAtATime {
  /** Does the work; if it is under way, once more after it. */
  ask(): void;
  isBusy(this: void): boolean;
  /** Resolves when what is under way has ended. */
  ended(): Promise<void>;
}

/** However often it is asked for, the work is under way once; what was asked meanwhile is done in one more go. */
export function oneAtATime(work: () => Promise<void>): OneAtATime {
  let current: Promise<void> | undefined;
  let again = false;
  return { ask, isBusy: () => current !== undefined, ended: async () => current };

  function ask(): void {
    if (current !== undefined) {
      again = true;
      return;
    }
    current = work().finally(() => {
      current = undefined;
      if (!again) return;
      again = false;
      ask();
    });
  }
}
