import { useSyncExternalStore } from "react";

/** Open as long as the tab: who has come through it is not asked again at every step. */
const key = "bookmill.grown-up";
const watchers = new Set<() => void>();

let isOpen = readOpen();

function readOpen(): boolean {
  try {
    return sessionStorage.getItem(key) === "open";
  } catch {
    return false;
  }
}

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

/** Whether a grown-up has shown to be one. */
export const useGrownUp = (): boolean => useSyncExternalStore(watch, () => isOpen);

export function setGrownUp(open: boolean): void {
  isOpen = open;
  try {
    if (open) sessionStorage.setItem(key, "open");
    else sessionStorage.removeItem(key);
  } catch {
    // Storage is off: it holds as long as the page.
  }
  for (const tell of watchers) tell();
}
