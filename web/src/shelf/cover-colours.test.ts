import { expect, test } from "vitest";

import { contrast, coverColours } from "./cover-colours.ts";

test("two colours of the picture, when one can be read on the other", () => {
  expect(coverColours(["#1d2559", "#27406e", "#f6b323"])).toEqual({
    band: "#1d2559",
    letters: "#f6b323",
  });
});

test("colours too alike get ink or paper", () => {
  expect(coverColours(["#f4e9c8", "#efe2b0"])).toEqual({ band: "#f4e9c8", letters: "#1d2559" });
  expect(coverColours(["#0e4f48", "#14695f"])).toEqual({ band: "#0e4f48", letters: "#fbfcf6" });
});

test("without colours, or with others than we know, it is ink on paper", () => {
  expect(coverColours([])).toEqual({ band: "#fbfcf6", letters: "#1d2559" });
  expect(coverColours(["red", "rgb(1,2,3)"])).toEqual({ band: "#fbfcf6", letters: "#1d2559" });
});

test("whatever the picture's grey, the title can be read", () => {
  const worst = Math.min(
    ...Array.from({ length: 256 }, (_, level) => {
      const two = level.toString(16).padStart(2, "0");
      const { band, letters } = coverColours([`#${two}${two}${two}`]);
      return contrast(band, letters);
    }),
  );
  expect(worst).toBeGreaterThanOrEqual(4.5);
});
