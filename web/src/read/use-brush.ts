import { type RefObject, useEffect, useRef } from "react";

import type { BookNarration } from "../../../src/contract/book-pages.ts";
import type { Look } from "../look.ts";
import { keepInSight } from "./keep-in-sight.ts";
import { liveWords } from "./live-words.ts";
import { liftBrush, moveBrush } from "./move-brush.ts";
import { sentenceAround } from "./sentence-around.ts";
import { toldAround } from "./told-words.ts";

interface Marked {
  desk: RefObject<HTMLElement | null>;
  narration: BookNarration | null;
  place: number;
  highlight: Look["highlight"];
}

/** Keeps the brush under what is heard, also when the words move: other letters, another width. */
export function useBrush({ desk, narration, place, highlight }: Marked): {
  onWord: (index: number) => void;
} {
  const word = useRef(-1);
  const line = useRef<number>(undefined);

  const paint = () => {
    const words = desk.current && liveWords(desk.current);
    if (words === null) return;
    const cue = narration?.cues[word.current];
    if (cue === undefined || highlight === "none") return liftBrush(words);
    const [, , from, to] = cue;
    if (highlight === "word") return moveBrush(words, from, to);
    const told = toldAround(words, from);
    if (told === undefined) return;
    const [first, end] = sentenceAround(told.text, from - told.start);
    moveBrush(words, told.start + first, told.start + end);
  };

  useEffect(() => {
    word.current = -1;
    line.current = undefined;
  }, [place, narration?.url]);

  useEffect(() => {
    const words = desk.current && liveWords(desk.current);
    if (words === null) return;
    paint();
    const moved = new ResizeObserver(paint);
    moved.observe(words);
    return () => moved.disconnect();
  }, [place, narration, highlight]);

  return {
    onWord(index) {
      if (index === word.current) return;
      word.current = index;
      paint();
      const words = desk.current && liveWords(desk.current);
      if (words !== null) line.current = keepInSight(words, line.current);
    },
  };
}
