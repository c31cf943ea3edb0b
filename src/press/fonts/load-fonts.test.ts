import { expect, test } from "vitest";

import { loadFonts } from "./load-fonts.ts";

test("display words that the display font lacks are set in the body font's bold", () => {
  const fonts = loadFonts();
  expect(fonts.display("Luna").name).toBe("display");
  expect(fonts.display("Юлия").name).toBe("bold");
  expect(fonts.label("Ngọc").name).toBe("label");
});

test("a text is as wide as its words and the spaces between them", () => {
  const { body } = loadFonts();
  const apart = body.width("Paper ", 20) + body.width("Map", 20);
  expect(body.width("Paper Map", 20)).toBeCloseTo(apart, 6);
  expect(body.width("Paper Map", 40)).toBeCloseTo(apart * 2, 6);
});
