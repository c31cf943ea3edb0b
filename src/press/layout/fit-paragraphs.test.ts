import { expect, test } from "vitest";

import { evenFaces } from "../../../test/support/even-type.ts";
import { fitParagraphs } from "./fit-paragraphs.ts";
import { typeSizes } from "./type-sizes.ts";

const type = typeSizes["7-10"];
const words = (count: number) => "wonder ".repeat(count).trim();
const fit = (paragraphs: readonly string[], height: number) =>
  fitParagraphs(paragraphs, evenFaces, type, { width: 450, height });

test("a short page is set at the size of its age", () => {
  expect(fit(["Up went the kite, and up went she."], 300)?.size).toBe(type.size);
});

test("a full page shrinks to what fits", () => {
  const text = fit([words(85)], 300);
  expect(text?.size).toBeLessThan(type.size);
  expect(text?.size).toBeGreaterThan(type.floor);
  expect(text?.height).toBeLessThanOrEqual(300);
});

test("at the smallest size the lines move closer before anything is given up", () => {
  const text = fit([words(165)], 300);
  expect(text?.size).toBe(type.floor);
  expect(text?.leading).toBeLessThan((type.leading / type.size) * type.floor);
});

test("too much is null, not cut off", () => {
  expect(fit([words(400)], 300)).toBeNull();
});

test("a word wider than the page is null too", () => {
  expect(fit(["x".repeat(90)], 300)).toBeNull();
});

test("the first capital is two lines high and the rest of its word follows it", () => {
  const text = fit([`“Oh, ${words(20)}`], 300);
  const cap = text?.paragraphs[0]?.dropCap;
  expect(cap).toMatchObject({ letter: "O", quote: "“", word: "“Oh," });
  expect(text?.paragraphs[0]?.lines[0]?.runs[0]?.text).toMatch(/^h, wonder/u);
  expect(text?.paragraphs[0]?.lines[1]?.runs[0]?.x).toBe(cap?.width);
  expect(text?.paragraphs[0]?.lines[2]?.runs[0]?.x).toBe(0);
});

test("a first paragraph of one line has no big capital to run into the next", () => {
  const text = fit(["Splash!", words(20)], 300);
  expect(text?.paragraphs[0]?.dropCap).toBeNull();
});

test("opening quotes hang in the margin", () => {
  const text = fit(["Once there was.", "“Who is there?” she asked."], 300);
  expect(text?.paragraphs[1]?.lines[0]?.runs[0]?.x).toBeLessThan(0);
});
