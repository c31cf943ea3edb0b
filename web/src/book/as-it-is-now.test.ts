import { expect, test } from "vitest";

import { isOtherNow } from "./as-it-is-now.ts";

const picture = (version: string, signature: string) => ({
  small: "/s",
  large: `/api/books/1/files/scene-1.webp?signature=${signature}&v=${version}`,
  alt: "",
  colours: [],
  is_checked: true,
});

test("the same picture under a new signature is the same", () => {
  const change = { kind: "picture", page: 1 } as const;
  const before = { jobId: 1, change, picture: picture("aa", "x"), words: ["One."] };
  expect(isOtherNow(before, { picture: picture("aa", "y"), words: ["Two."] })).toBe(false);
  expect(isOtherNow(before, { picture: picture("bb", "x"), words: ["One."] })).toBe(true);
});

test("words are compared where words were changed", () => {
  const change = { kind: "words", page: 1 } as const;
  const before = { jobId: 1, change, picture: picture("aa", "x"), words: ["One.", "Two."] };
  expect(isOtherNow(before, { picture: null, words: ["One.", "Two."] })).toBe(false);
  expect(isOtherNow(before, { picture: null, words: ["One. Two."] })).toBe(true);
});
