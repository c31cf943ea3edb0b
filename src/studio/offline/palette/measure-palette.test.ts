import { expect, test } from "vitest";

import { colourDistance, hexOfLab, labOf, labOfHex, type Lab } from "./lab.ts";
import { measurePalette, weightedColours } from "./measure-palette.ts";

test("hex goes to Lab and back", () => {
  for (const hex of ["#ff8a5c", "#4fae8a", "#000000", "#ffffff", "#8a4fd0"]) {
    expect(hexOfLab(labOfHex(hex))).toBe(hex);
  }
});

test("the means are the colours that were painted, by their share", () => {
  const paint: [string, number][] = [
    ["#8a4fd0", 600],
    ["#ff9d2e", 300],
    ["#2e9e4f", 100],
  ];
  const pixels = paint.flatMap(([hex, count]) => Array<Lab>(count).fill(labOfHex(hex)));
  const palette = measurePalette(pixels);
  expect(palette.map(({ weight }) => Math.round(weight * 1000) / 1000)).toEqual([0.6, 0.3, 0.1]);
  palette.forEach(({ lab }, index) => {
    expect(colourDistance(lab, labOfHex(paint[index]?.[0] ?? ""))).toBeLessThan(1);
  });
});

test("shades of one colour are one entry, and the weights sum to 1", () => {
  const pixels = Array.from({ length: 2000 }, (_, index) => labOf(200 + (index % 5), 60, 60));
  const palette = measurePalette(pixels);
  expect(palette).toHaveLength(1);
  expect(palette[0]?.weight).toBeCloseTo(1);
});

test("the same pixels give the same palette", () => {
  const pixels = Array.from({ length: 3000 }, (_, index) =>
    labOf((index * 37) % 256, (index * 91) % 256, (index * 17) % 256),
  );
  expect(weightedColours(measurePalette(pixels))).toEqual(weightedColours(measurePalette(pixels)));
});

test("no pixels, no palette", () => {
  expect(measurePalette([])).toEqual([]);
});
