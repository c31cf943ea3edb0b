import { expect, test } from "vitest";

import { withoutName } from "./without-name.ts";

test.each([
  ["a walrus", "Al", "“a walrus”"],
  ["Al’s kitchen", "Al", "what you asked for"],
  ["MARY does things", "Mary Jane", "what you asked for"],
  ["a sunny day", "Sun", "“a sunny day”"],
])("%s, for the child %s, is warned of as %s", (text, name, expected) => {
  expect(withoutName(text, name)).toBe(expected);
});
