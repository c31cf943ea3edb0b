import type { Artifact } from "./artifact.ts";

/** One spoken word: from and to in seconds, then its first and last-plus-one character in the page's text. */
export type Cue = readonly [t0: number, t1: number, c0: number, c1: number];

/** `audio_generation`: one page read aloud. */
export interface PageNarration {
  /** The scene's number; 0 is the title page. */
  page: number;
  /** The text that was read; cues count characters (UTF-16 units) in it. */
  text: string;
  /** MP3, mono. */
  audio: Artifact;
  seconds: number;
  cues: readonly Cue[];
}
