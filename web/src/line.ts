import { useSyncExternalStore } from "react";

/** Whether the server can be reached, as far as the last request has told. */
let isLost = false;
const watchers = new Set<() => void>();

function note(lost: boolean): void {
  if (lost === isLost) return;
  isLost = lost;
  for (const tell of watchers) tell();
}

export const noteLineLost = (): void => note(true);
export const noteLineHeld = (): void => note(false);

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** True while the server does not answer. */
export const useLineLost = (): boolean => useSyncExternalStore(watch, () => isLost);
