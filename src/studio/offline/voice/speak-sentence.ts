import { alignPhones } from "./align-phones.ts";
import { runFlite } from "./run-flite.ts";
import type { PageWord } from "./split-words.ts";
import { spokenForm } from "./spoken-form.ts";

export const sampleRate = 16_000;

export interface SpokenSentence {
  /** −1 to 1, at `sampleRate`. */
  samples: Float32Array;
  /** From and to in seconds, one for each word. */
  times: (readonly [from: number, to: number])[];
}

interface SpeakOptions {
  /** 1 is flite's own pace, 1.3 is slower. */
  stretch: number;
  phones: ReadonlyMap<string, readonly string[]>;
}

/** Speaks one sentence and tells when each of its words is said. Words without sound share the silence before them. */
export async function speakSentence(
  text: string,
  words: readonly PageWord[],
  { stretch, phones }: SpeakOptions,
): Promise<SpokenSentence> {
  const said = words.flatMap((word, i) => (word.spoken === "" ? [] : [{ word, i }]));
  if (said.length === 0) return silence(words.length);

  const { stdout, wav } = await runFlite([
    "-voice",
    "slt",
    "--setf",
    `duration_stretch=${stretch}`,
    "-psdur",
    // A leading blank keeps a text that starts with "-" from being taken for an option.
    "-t",
    ` ${spokenForm(text)} `,
    "-o",
    "page.wav",
  ]);
  const spoken = phoneTimes(stdout);
  const expected = said.flatMap(({ word, i }) =>
    (phones.get(word.spoken) ?? []).map((phone) => ({ phone, i })),
  );
  const places = alignPhones(
    expected.map((one) => one.phone),
    spoken.map((one) => one.phone),
  );
  const heard = new Map<number, [number, number]>();
  for (const [n, { from, to }] of spoken.entries()) {
    const i = expected[places[n] ?? 0]?.i ?? 0;
    const known = heard.get(i);
    if (known) known[1] = to;
    else heard.set(i, [from, to]);
  }
  let last = 0;
  const times = words.map((_, i): readonly [number, number] => {
    const [from, to] = heard.get(i) ?? [last, last];
    last = Math.max(last, to);
    return [Math.min(from, last), last];
  });
  return { samples: samplesOf(wav), times };
}

/** Half a second to look at each word that has no sound: an emoji, a name in another script. */
function silence(count: number): SpokenSentence {
  const times = Array.from({ length: count }, (_, i) => [i * 0.5, (i + 1) * 0.5] as const);
  return { samples: new Float32Array(Math.round(count * 0.5 * sampleRate)), times };
}

/** Lines of `phone:end`, one line per utterance, each starting at zero again; pauses are left out. */
function phoneTimes(stdout: string): { phone: string; from: number; to: number }[] {
  const phones: { phone: string; from: number; to: number }[] = [];
  let last = 0;
  for (const line of stdout.split("\n")) {
    const base = last;
    for (const part of line.trim().split(/\s+/u).filter(Boolean)) {
      const colon = part.lastIndexOf(":");
      const to = base + Number(part.slice(colon + 1));
      const phone = part.slice(0, colon);
      if (phone !== "pau") phones.push({ phone, from: last, to });
      last = to;
    }
  }
  return phones;
}

/** The 44 bytes of header are followed by 16-bit samples to the end. */
function samplesOf(wav: Uint8Array): Float32Array {
  const header = 44;
  const view = new DataView(wav.buffer, wav.byteOffset, wav.byteLength);
  const count = Math.max(0, (wav.byteLength - header) >> 1);
  return Float32Array.from(
    { length: count },
    (_, i) => view.getInt16(header + i * 2, true) / 32768,
  );
}
