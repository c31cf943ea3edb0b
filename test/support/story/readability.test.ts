import { expect, test } from "vitest";

import { readability } from "./readability.ts";

test("counts sentences behind curly quotes", () => {
  expect(readability("“Oh!” said Luna. “Come here.” She came.")).toMatchObject({
    wordsPerSentence: 7 / 4,
    longestSentence: 2,
    words: 7,
  });
});

test("long words in long sentences are harder than short ones in short", () => {
  const hard = readability(
    "The extraordinary circumstances surrounding the disappearance remained incomprehensible to everybody.",
  );
  expect(hard.grade).toBeGreaterThan(15);
  expect(readability("The cat sat. The dog ran.").grade).toBeLessThan(0);
});
