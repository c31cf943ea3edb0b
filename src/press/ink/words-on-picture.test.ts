import { expect, test } from "vitest";

import { contrast, luminance, mixed } from "./contrast.ts";
import { accentOn } from "./inks.ts";
import type { Light } from "./measure-light.ts";
import { wordsOnPicture } from "./words-on-picture.ts";

const grey = (level: string): Light => {
  const light = luminance(level);
  return { low: light, middle: light, high: light, colour: level };
};

test("light words on a dark sky need no veil", () => {
  expect(wordsOnPicture(grey("#1a2050"), "light")).toEqual({ colour: "#ffffff", veil: null });
});

test.each([
  ["#8fb6c9", "light"],
  ["#f4e3c1", "light"],
  ["#5a4f6a", "dark"],
] as const)("on %s %s words get a veil under which they reach 4.5 to 1", (ground, tone) => {
  const { colour, veil } = wordsOnPicture(grey(ground), tone);
  expect(veil).not.toBeNull();
  const below = luminance(mixed(ground, veil?.colour ?? ground, veil?.opacity ?? 0));
  expect(contrast(luminance(colour), below)).toBeGreaterThan(4.3);
});

test.each(["#ffd35c", "#8fb35a", "#ffffff", "#4f8a3c"])(
  "the accent %s can be read on cream",
  (accent) => {
    const paper = grey("#fff6e6");
    expect(contrast(luminance(accentOn(accent, paper)), paper.low)).toBeGreaterThanOrEqual(4.5);
  },
);

test("an accent that can be read stays as it is", () => {
  expect(accentOn("#2f5a22", grey("#fff6e6"))).toBe("#2f5a22");
});
