import { expect, test } from "vitest";

import { unsettableCharacters } from "./unsettable-characters.ts";

test.each([
  "Łukasz",
  "Zoë",
  "Ngọc",
  "Юлия",
  "O’Brien–Smith",
  "Seán",
  "Çağrı",
  "Ngo\u0323c",
  "two\nlines",
  "",
])("%j can be printed", (name) => {
  expect(unsettableCharacters(name)).toEqual([]);
});

test.each([
  ["Luna 🦄", ["🦄"]],
  ["月 Luna 月光", ["月", "光"]],
  ["علي", ["ع", "ل", "ي"]],
  ["Lu\u200bna", ["\u200b"]],
  ["Lu\u0007na", ["\u0007"]],
  ["\u{e000}", ["\u{e000}"]],
  ["👨‍👩‍👧", ["👨", "\u200d", "👩", "👧"]],
])("in %j our fonts lack %j", (text, expected) => {
  expect(unsettableCharacters(text)).toEqual(expected);
});
