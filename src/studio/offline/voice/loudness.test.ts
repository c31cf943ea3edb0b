import { expect, test } from "vitest";

import { levelLoudness, peakLimit } from "./level-loudness.ts";
import { loudness } from "./loudness.ts";

const tone = (amplitude: number, sampleRate = 16_000, hertz = 997) =>
  Float32Array.from(
    { length: sampleRate * 3 },
    (_, i) => amplitude * Math.sin((2 * Math.PI * hertz * i) / sampleRate),
  );

test.each([16_000, 48_000])(
  "a full tone of 997 Hz at %i samples a second has −3.01 LUFS",
  (rate) => {
    expect(loudness(tone(1, rate), rate)).toBeCloseTo(-3.01, 1);
    expect(loudness(tone(0.1, rate), rate)).toBeCloseTo(-23.01, 1);
  },
);

test("silence has no loudness and stays silence", () => {
  const silence = new Float32Array(16_000);
  expect(loudness(silence, 16_000)).toBe(-Infinity);
  expect(levelLoudness(silence, 16_000)).toEqual(silence);
});

test("sudden peaks are held below −1.5 dBFS and the loudness still comes out", () => {
  const quiet = tone(0.05).map((value, i) => (i % 4000 < 40 ? value * 12 : value));
  const levelled = levelLoudness(quiet, 16_000);
  const peak = levelled.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  expect(peak).toBeLessThanOrEqual(peakLimit + 1e-6);
  expect(Math.abs(loudness(levelled, 16_000) + 18)).toBeLessThan(0.5);
});
