import { useSyncExternalStore } from "react";

/** Whether the workshop's pages hold still; as long as the tab is open. */
let isPaused = false;
const watchers = new Set<() => void>();

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

export function togglePaused(): void {
  isPaused = !isPaused;
  for (const tell of watchers) tell();
}

/** True while updates are paused. */
export const usePaused = (): boolean => useSyncExternalStore(watch, () => isPaused);
