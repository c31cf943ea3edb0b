import type { BookNarration } from "../../../src/contract/book-pages.ts";
import { liveWords } from "./live-words.ts";
import { rangeOfTold, toldAt } from "./told-words.ts";

/** Which word of the open page was tapped; undefined beside its words, and where there is no voice to say it. */
export function tappedWord(
  desk: Element,
  narration: BookNarration | null,
  { clientX, clientY }: { clientX: number; clientY: number },
): number | undefined {
  const words = liveWords(desk);
  if (narration === null || words === null) return undefined;
  const at = toldAt(words, clientX, clientY);
  if (at === undefined) return undefined;
  const index = narration.cues.findIndex(([, , from, to]) => at >= from && at <= to);
  const cue = narration.cues[index];
  if (cue === undefined) return undefined;
  // The nearest letter is found from far away as well: only what lies under the finger counts.
  const isHit = [...(rangeOfTold(words, cue[2], cue[3])?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) =>
      clientX >= left - 4 && clientX <= right + 4 && clientY >= top && clientY <= bottom,
  );
  return isHit ? index : undefined;
}
