import { expect, test } from "vitest";

import { styledWords } from "./styled-words.ts";

const italics = (text: string) =>
  styledWords(text)
    .filter((word) => word.italic)
    .map((word) => word.text);

test.each([
  ["what is it *for?* she said", ["for?"]],
  ["“*Really*,” he said", ["“Really,”"]],
  ["it said: *The best thing is here.* Then", ["The", "best", "thing", "is", "here."]],
  ["one *two* three *four* five", ["two", "four"]],
  ["“*You* are late,” said *nobody*.", ["“You", "nobody."]],
  ["no stars here", []],
])("in %j the words %j are italic", (text, expected) => {
  expect(italics(text)).toEqual(expected);
});

test("no star is printed", () => {
  const words = styledWords("a *b* c * d *e f*");
  expect(words.map((word) => word.text).join(" ")).not.toContain("*");
});
