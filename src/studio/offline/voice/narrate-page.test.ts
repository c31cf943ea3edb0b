import { describe, expect, test, vi } from "vitest";

import { levelLoudness, peakLimit } from "./level-loudness.ts";
import { loudness } from "./loudness.ts";
import { narratePage, speakPage } from "./narrate-page.ts";
import { sampleRate } from "./speak-sentence.ts";

// Speech is real work: on a busy machine a page may take longer than the usual five seconds.
vi.setConfig({ testTimeout: 30_000 });

const text = "“Hold on tight!” Up went Luna, up and up.\n\nShe waved — twice. “I can fly!”";

describe("a page read aloud", async () => {
  const page = await narratePage({ text, ageGroup: "7-10" });

  test("is an MP3 of its length", () => {
    expect(page.audio[0]).toBe(0xff);
    expect(page.seconds).toBeGreaterThan(4);
    // 48 kbit/s are 6000 bytes a second; the frames are whole.
    expect(Math.abs(page.audio.length / 6000 - page.seconds)).toBeLessThan(0.3);
  });

  test("has one cue for each word of the text, in its own place", () => {
    expect(page.cues.map(([, , from, to]) => text.slice(from, to))).toEqual([
      "Hold",
      "on",
      "tight",
      "Up",
      "went",
      "Luna",
      "up",
      "and",
      "up",
      "She",
      "waved",
      "twice",
      "I",
      "can",
      "fly",
    ]);
  });

  test("has cues that go forward and stay inside the sound", () => {
    let last = 0;
    for (const [t0, t1] of page.cues) {
      expect(t0).toBeGreaterThanOrEqual(last);
      expect(t1).toBeGreaterThan(t0);
      last = t1;
    }
    expect(last).toBeLessThan(page.seconds);
  });

  test("is the same, byte for byte, when it is read again after another page", async () => {
    await narratePage({ text: "Something else.", ageGroup: "0-2" });
    expect(await narratePage({ text, ageGroup: "7-10" })).toEqual(page);
  });

  test("is slower for the small", async () => {
    const slow = await narratePage({ text, ageGroup: "0-2" });
    expect(slow.seconds).toBeGreaterThan(page.seconds * 1.1);
  });
});

test("words are where the sound is: silence before the first, between paragraphs and at the end", async () => {
  const pace = { stretch: 1, sentenceGap: 0.3, paragraphGap: 0.8 };
  const { samples, cues } = await speakPage("Bump.\n\nBump.", pace);
  const energy = (from: number, to: number) =>
    samples
      .subarray(Math.round(from * sampleRate), Math.round(to * sampleRate))
      .reduce((sum, value) => sum + value * value, 0) /
    ((to - from) * sampleRate);
  const [first, second] = cues;
  if (!first || !second) throw new Error("two words, two cues");
  const [spoken, between] = [energy(first[0], first[1]), energy(first[1] + 0.15, second[0] - 0.1)];
  expect(spoken).toBeGreaterThan(between * 100);
  expect(energy(second[0], second[1])).toBeGreaterThan(between * 100);
});

test("speech comes out at −18 LUFS without clipping", async () => {
  const { samples } = await speakPage(text, { stretch: 1, sentenceGap: 0.3, paragraphGap: 0.6 });
  const levelled = levelLoudness(samples, sampleRate);
  expect(Math.abs(loudness(levelled, sampleRate) + 18)).toBeLessThan(0.5);
  expect(levelled.reduce((most, value) => Math.max(most, Math.abs(value)), 0)).toBeLessThan(
    peakLimit + 1e-6,
  );
});

test.each([
  ["🦊🐻", 1],
  ["小龙 and 12 owls", 4],
  ["-voice kal", 2],
  ["\0 nul", 1],
  ["Dr. Ng paid $3.50!", 4],
  ["HRRRMF … “Zzz”", 2],
  ["...", 0],
  ["", 0],
])("odd text %j does not crash and has %i cues", async (odd, count) => {
  const page = await narratePage({ text: odd, ageGroup: "11-12" });
  expect(page.cues).toHaveLength(count);
  for (const [t0, t1] of page.cues) {
    expect(t0).toBeLessThanOrEqual(t1);
    expect(t1).toBeLessThanOrEqual(page.seconds);
  }
});
