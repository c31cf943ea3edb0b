import { useState } from "react";

import { usePaused } from "./paused.ts";

interface Fresh<T> {
  data: T | undefined;
  /** It belongs to what was asked before. */
  isPlaceholderData?: boolean;
}

/**
 * What a page shows: the newest data, or while updates are paused what was there at that moment, and how many changes wait.
 * `asked`: what the data are of; other data are never held back.
 */
export function useHeld<T>(
  { data, isPlaceholderData = false }: Fresh<T>,
  asked: string,
  countChanges: (held: T, fresh: T) => number,
): { shown: T | undefined; waiting: number } {
  const isPaused = usePaused();
  const [held, setHeld] = useState<{ asked: string; data: T }>();
  if (!isPaused && held !== undefined) setHeld(undefined);
  if (isPaused && data !== undefined && !isPlaceholderData && held?.asked !== asked) {
    setHeld({ asked, data });
  }
  if (!isPaused || held?.asked !== asked || data === undefined) return { shown: data, waiting: 0 };
  return { shown: held.data, waiting: countChanges(held.data, data) };
}
