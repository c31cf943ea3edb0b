import { useSyncExternalStore } from "react";

/** The bulk act that this tab has started; kept over a reload. */
const key = "bookmill.workshop.bulk";

function read(): number | null {
  try {
    const kept = Number(sessionStorage.getItem(key) ?? "0");
    return Number.isInteger(kept) && kept > 0 ? kept : null;
  } catch {
    return null;
  }
}

let bulkId = read();
const watchers = new Set<() => void>();

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

export function takeBulkInHand(id: number | null): void {
  bulkId = id;
  try {
    if (id === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, String(id));
  } catch {
    // Storage is off: it is followed until the page is left.
  }
  for (const tell of watchers) tell();
}

/** Its number, or null. */
export const useBulkInHand = (): number | null => useSyncExternalStore(watch, () => bulkId);
