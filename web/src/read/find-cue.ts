import type { BookNarration } from "../../../src/contract/book-pages.ts";

/** Which word is heard at that time: the last one that has begun. −1 before the first. */
export function findCue(cues: BookNarration["cues"], seconds: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((cues[middle]?.[0] ?? Infinity) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
