import { expect, test } from "vitest";

import { breakLines } from "./break-lines.ts";
import { plainWords } from "./styled-words.ts";

const broken = (text: string, width: number, indent?: (line: number) => number) =>
  breakLines(plainWords(text), {
    width,
    space: 1,
    wordWidth: (word) => word.text.length,
    ...(indent && { indent }),
  }).map((words) => words.map((word) => word.text).join(" "));

test("no line is wider than the room, and every word is kept in order", () => {
  const text =
    "the quick brown fox jumps over the lazy dog and then it sleeps until the sun is high again";
  const lines = broken(text, 24);
  expect(lines.join(" ")).toBe(text);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(24);
});

test("lines come out about equally long where filling them up would leave one word over", () => {
  expect(broken("aaaa bbbb cccc dddd eeee ffff gggg", 29)).toEqual([
    "aaaa bbbb cccc dddd",
    "eeee ffff gggg",
  ]);
});

test("a line breaks after a comma rather than after an article", () => {
  const lines = broken("She looked up, and the moon was round and yellow as cheese", 26);
  expect(lines[0]).toBe("She looked up,");
  for (const line of lines) expect(line).not.toMatch(/ (the|and|as)$/u);
});

test("indented lines are shorter by their indent", () => {
  const lines = broken("aaaa bbbb cccc dddd eeee ffff gggg hhhh", 20, (line) =>
    line < 2 ? 10 : 0,
  );
  expect(lines[0]?.length).toBeLessThanOrEqual(10);
  expect(lines[1]?.length).toBeLessThanOrEqual(10);
});

test("a word wider than the room stands alone instead of disappearing", () => {
  expect(broken("to Llanfairpwllgwyngyllgogerych we go", 12)).toContain(
    "Llanfairpwllgwyngyllgogerych",
  );
});

test("no words make no lines", () => {
  expect(broken("  ", 20)).toEqual([]);
});
