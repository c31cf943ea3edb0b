import { expect, test } from "vitest";

import { splitParagraphs } from "./split-paragraphs.ts";

const long =
  "Deeper and deeper they went, past the Whispering Trees, until they came to a valley with no bottom at all. " +
  "The bridge had snapped right in the middle. Then Luna sat down on a cold stone and thought about it for a while. " +
  "Fennel sat down too, as close as a friend can sit.";

test("a long paragraph is cut at a turn of the story", () => {
  const parts = splitParagraphs([long]);
  expect(parts).toHaveLength(2);
  expect(parts[1]).toMatch(/^Then Luna/u);
  expect(parts.join(" ")).toBe(long);
});

test("short paragraphs and single long sentences stay as they are", () => {
  const sentence = `${"and on and on ".repeat(30)}they went.`;
  expect(splitParagraphs(["Splash!", sentence])).toEqual(["Splash!", sentence]);
});

test("what one voice says is not cut in two", () => {
  const speech = `“${"I have walked a very long way to find you. ".repeat(8).trim()}”`;
  expect(splitParagraphs([speech])).toEqual([speech]);
});

test("empty paragraphs are not set", () => {
  expect(splitParagraphs(["", "  ", "Up."])).toEqual(["Up."]);
});
