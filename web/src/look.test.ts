import { expect, test } from "vitest";

import { asLook } from "./look.ts";

test("a device that has kept nothing reads in Andika, word by word, at the voice's own speed", () => {
  expect(asLook({})).toEqual({
    size: 2,
    typeface: "andika",
    spacing: "close",
    highlight: "word",
    speed: 1,
    turnsByItself: true,
    describes: false,
  });
});

test("what was set is kept", () => {
  const set = {
    theme: "night",
    size: 4,
    typeface: "opendyslexic",
    spacing: "wider",
    highlight: "none",
    speed: 0.7,
    turnsByItself: false,
    describes: true,
  };
  expect(asLook(JSON.parse(JSON.stringify(set)))).toEqual(set);
});

test.each([
  null,
  7,
  "night",
  [],
  { size: 9, speed: 40, theme: "neon", typeface: 1, describes: "yes" },
])("nonsense in storage changes nothing: %j", (stored) => {
  expect(asLook(stored)).toEqual(asLook({}));
});
