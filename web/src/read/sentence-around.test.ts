import { expect, test } from "vitest";

import { sentenceAround } from "./sentence-around.ts";

const text = "Luna flew up. “How interesting,” said the uncles. It was a map!";

test.each([
  [0, "Luna flew up."],
  [5, "Luna flew up."],
  [15, "“How interesting,” said the uncles."],
  [text.length - 2, "It was a map!"],
])("the word at %d stands in: %s", (at, sentence) => {
  expect(text.slice(...sentenceAround(text, at))).toBe(sentence);
});

test("behind the text there is no sentence", () => {
  expect(sentenceAround("Up.", 3)).toEqual([3, 3]);
});
