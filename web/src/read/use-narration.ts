import { type RefObject, useEffect, useRef, useState } from "react";

import type { BookNarration } from "../../../src/contract/book-pages.ts";
import { findCue } from "./find-cue.ts";

interface Told {
  narration: BookNarration | null;
  speed: number;
  /** While a leaf turns nothing is read. */
  isHeld: boolean;
  /** Which word is heard now; −1: none. */
  onWord: (index: number) => void;
  /** 1.2 s after the last word. */
  onRead: () => void;
}

export interface Narrating {
  audio: RefObject<HTMLAudioElement | null>;
  /** It is reading, and will go on with the next page. */
  isOn: boolean;
  hasFailed: boolean;
  start: () => void;
  pause: () => void;
  /** One word, and no more. */
  say: (index: number) => void;
}

/** So long the last word of a page is left to be heard. */
const restMs = 1200;

/** The voice of one page after the other, through one audio element: a device that lets it sound once lets it go on. */
export function useNarration({ narration, speed, isHeld, onWord, onRead }: Told): Narrating {
  const audio = useRef<HTMLAudioElement>(null);
  const until = useRef<number>(undefined);
  const [isOn, setOn] = useState(false);
  const [isSaying, setSaying] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const told = useRef({ onWord, onRead });
  told.current = { onWord, onRead };
  const url = narration?.url;

  const sound = () =>
    audio.current?.play().catch((error: unknown) => {
      // Another page was turned to before it began.
      if (error instanceof DOMException && error.name === "AbortError") return;
      setOn(false);
      setFailed(!(error instanceof DOMException && error.name === "NotAllowedError"));
    });

  useEffect(() => {
    setFailed(false);
    setSaying(false);
    until.current = undefined;
  }, [url]);

  useEffect(() => {
    const { current } = audio;
    if (current === null) return;
    current.defaultPlaybackRate = speed;
    current.playbackRate = speed;
    current.preservesPitch = true;
  }, [speed, url]);

  useEffect(() => {
    if (!isOn) return;
    if (isHeld) return audio.current?.pause();
    if (url === undefined) return setOn(false);
    void sound();
  }, [isOn, isHeld, url]);

  useEffect(() => {
    const { current } = audio;
    if (current === null || narration === null || isHeld || !(isOn || isSaying)) return;
    let frame = 0;
    let rest: ReturnType<typeof setTimeout> | undefined;
    const follow = () => {
      frame = requestAnimationFrame(follow);
      if (until.current === undefined) {
        return told.current.onWord(findCue(narration.cues, current.currentTime));
      }
      // The brush stays on the one word, whose end is seen a moment late.
      if (current.currentTime < until.current) return;
      until.current = undefined;
      current.pause();
      setSaying(false);
    };
    const ended = () => {
      setSaying(false);
      if (isOn) rest = setTimeout(() => told.current.onRead(), restMs);
    };
    frame = requestAnimationFrame(follow);
    current.addEventListener("ended", ended);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      current.removeEventListener("ended", ended);
    };
  }, [isOn, isSaying, isHeld, narration]);

  return {
    audio,
    isOn,
    hasFailed,
    start() {
      setFailed(false);
      setSaying(false);
      until.current = undefined;
      const { current } = audio;
      if (current?.ended === true) current.currentTime = 0;
      setOn(true);
      // Within the press itself, or a tablet does not let it sound.
      if (url !== undefined && !isHeld) void sound();
    },
    pause() {
      setOn(false);
      audio.current?.pause();
    },
    say(index) {
      const cue = narration?.cues[index];
      const { current } = audio;
      if (cue === undefined || current === null) return;
      setOn(false);
      until.current = cue[1];
      current.currentTime = cue[0];
      setSaying(true);
      told.current.onWord(index);
      void sound();
    },
  };
}
