import { expect, test } from "vitest";

import { isKeptName, keptKey, keptName } from "./kept-name.ts";

test("a kept file is known by its path and its bytes, not by the signature that it was fetched with", () => {
  const file = "https://books.example/mill/api/books/7/files/page-1.mp3";
  expect(keptKey(`${file}?expires=1&signature=abc&v=0123456789abcdef`)).toBe(
    `${file}?v=0123456789abcdef`,
  );
  expect(keptKey("https://books.example/api/books/7/pages?link=secret")).toBe(
    "https://books.example/api/books/7/pages",
  );
});

test("book 1 is not book 12", () => {
  expect(isKeptName(keptName(12, 40), 12)).toBe(true);
  expect(isKeptName(keptName(12, 40), 1)).toBe(false);
  expect(isKeptName(keptName(12, 40))).toBe(true);
  expect(isKeptName("bookmill-shell-1")).toBe(false);
});
