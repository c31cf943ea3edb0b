import { expect, test } from "vitest";

import { sentencesOf } from "./sentences-of.ts";
import { withSentence } from "./with-sentence.ts";
import { writtenParagraphs } from "./written-paragraphs.ts";

const told = (text: string): string[] =>
  sentencesOf(text).map(({ from, to }) => text.slice(from, to));

test("sentences end where a reader ends them", () => {
  expect(told("It was fun. But was it *any* use? Hooray!")).toEqual([
    "It was fun.",
    "But was it *any* use?",
    "Hooray!",
  ]);
  expect(told("“Help!” said somebody. “Oh!” they all said.")).toEqual([
    "“Help!” said somebody.",
    "“Oh!” they all said.",
  ]);
});

test("stars stand around what is in italics, and refrains stay out", () => {
  const paragraph = { from: 0, is_refrain: false };
  expect(
    writtenParagraphs([
      { ...paragraph, text: "It was any use.", emphasis: [[7, 10]] },
      { ...paragraph, text: "la la", emphasis: [], is_refrain: true },
    ]),
  ).toEqual(["It was *any* use."]);
});

test("one sentence is put otherwise, or taken out", () => {
  const paragraphs = ["One. Two. Three.", "Four."];
  const two = { paragraph: 0, from: 5, to: 9 };
  expect(withSentence(paragraphs, two, " Zwei. ")).toBe("One. Zwei. Three.\n\nFour.");
  expect(withSentence(paragraphs, two, "")).toBe("One. Three.\n\nFour.");
  expect(withSentence(paragraphs, { paragraph: 1, from: 0, to: 5 }, "")).toBe("One. Two. Three.");
});
