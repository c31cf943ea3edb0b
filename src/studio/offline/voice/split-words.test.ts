import { expect, test } from "vitest";

import { splitSentences } from "../../../book/split-sentences.ts";
import { splitWords } from "./split-words.ts";

const shown = (text: string) =>
  splitWords(text, 0, text.length).map((word) => text.slice(word.from, word.to));

test.each([
  ["“Hold on!” said Luna.", ["Hold", "on", "said", "Luna"]],
  ["It’s the moon-hopper’s bun.", ["It’s", "the", "moon-hopper’s", "bun"]],
  ["slept—and woke … twice", ["slept", "and", "woke", "twice"]],
  ["He paid $3.50 at 7:30, Dr. Who.", ["He", "paid", "$3.50", "at", "7:30", "Dr", "Who"]],
  ["🦊 and 小龙!", ["🦊", "and", "小龙"]],
  ["(Nobody wants to.)", ["Nobody", "wants", "to"]],
  ["— … !", []],
])("the words of %s", (text, words) => {
  expect(shown(text)).toEqual(words);
});

test.each([
  ["“Oh!” said Luna. “Come.” She came.", ["“Oh!” said Luna. ", "“Come.” ", "She came."]],
  ["Dr. Hoot paid $3.50. Mr. Fox paid none.", ["Dr. Hoot paid $3.50. ", "Mr. Fox paid none."]],
  ["One.\n\nTwo! Three?", ["One.", "Two! ", "Three?"]],
  ["no stop at all", ["no stop at all"]],
  ["", []],
])("the sentences of %j", (text, sentences) => {
  expect(splitSentences(text).map(({ from, to }) => text.slice(from, to))).toEqual(sentences);
});

test("a paragraph ends with its last sentence", () => {
  expect(splitSentences("One. Two.\n\nThree.").map((one) => one.endsParagraph)).toEqual([
    false,
    true,
    true,
  ]);
});
