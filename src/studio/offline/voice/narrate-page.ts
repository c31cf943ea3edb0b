import type { AgeGroup } from "../../../book/age-group.ts";
import type { Cue } from "../../../book/narration.ts";
import { splitSentences } from "../../../book/split-sentences.ts";
import type { ReadRequest } from "../../studio.ts";
import { encodeMp3 } from "./encode-mp3.ts";
import { levelLoudness } from "./level-loudness.ts";
import { phonesOfWords } from "./phones-of-words.ts";
import { sampleRate, speakSentence } from "./speak-sentence.ts";
import { splitWords } from "./split-words.ts";

export interface NarratedPage {
  /** MP3, mono, −18 LUFS. */
  audio: Uint8Array<ArrayBuffer>;
  seconds: number;
  cues: Cue[];
}

/** Reads a page aloud and tells when each word of the text is said. The same request gives the same bytes. */
export async function narratePage({
  text,
  ageGroup,
  take = 0,
}: ReadRequest): Promise<NarratedPage> {
  const pace = paces[ageGroup];
  const stretch = pace.stretch * (takes[take % takes.length] ?? 1);
  const { samples, cues } = await speakPage(text, { ...pace, stretch });
  const levelled = levelLoudness(samples, sampleRate);
  const audio = await encodeMp3(levelled.subarray(decoderDelay), sampleRate);
  return { audio, seconds: round(samples.length / sampleRate), cues };
}

/**
 * Every MP3 decoder begins with 1105 samples (69 ms) of its own silence. As many are left out of the silence that
 * flite begins with, so a cue is true to what is heard (measured by correlating the decoded file with the samples).
 */
const decoderDelay = 1105;

export interface Pace {
  /** 1 is the voice's own pace. */
  stretch: number;
  /** Seconds of silence after a sentence and after a paragraph. */
  sentenceGap: number;
  paragraphGap: number;
}

/** The younger the listener, the slower the reader. */
const paces: Record<AgeGroup, Pace> = {
  "0-2": { stretch: 1.3, sentenceGap: 0.5, paragraphGap: 0.9 },
  "3-6": { stretch: 1.2, sentenceGap: 0.42, paragraphGap: 0.8 },
  "7-10": { stretch: 1.1, sentenceGap: 0.34, paragraphGap: 0.65 },
  "11-12": { stretch: 1.04, sentenceGap: 0.3, paragraphGap: 0.6 },
};

/** Another reading is a little slower, the next a little faster: all that this voice can do otherwise. */
const takes = [1, 1.08, 0.93, 1.15, 0.88];

/** The page as samples before levelling, with its cues. */
export async function speakPage(
  text: string,
  pace: Pace,
): Promise<{ samples: Float32Array; cues: Cue[] }> {
  const sentences = splitSentences(text).map((sentence) => ({
    ...sentence,
    words: splitWords(text, sentence.from, sentence.to),
  }));
  const spoken = sentences.flatMap(({ words }) => words.map((word) => word.spoken)).filter(Boolean);
  const phones = await phonesOfWords(spoken);
  const parts: Float32Array[] = [];
  const cues: Cue[] = [];
  let start = 0;
  for (const { from, to, words, endsParagraph } of sentences) {
    const said = await speakSentence(text.slice(from, to), words, {
      stretch: pace.stretch,
      phones,
    });
    for (const [i, word] of words.entries()) {
      const [t0, t1] = said.times[i] ?? [0, 0];
      const offset = start / sampleRate;
      cues.push([round(offset + t0), round(offset + t1), word.from, word.to]);
    }
    const gap = endsParagraph ? pace.paragraphGap : pace.sentenceGap;
    parts.push(said.samples, new Float32Array(Math.round(gap * sampleRate)));
    start += said.samples.length + Math.round(gap * sampleRate);
  }
  return { samples: joined(parts), cues };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Milliseconds are enough for a highlight. */
function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
