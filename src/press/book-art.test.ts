import { expect, test } from "vitest";

import { sampleBook } from "../../test/support/sample-book.ts";
import { bookArt } from "./book-art.ts";

test("every artifact that printing asks for is named, each once", () => {
  const keys = bookArt(sampleBook()).map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys).toEqual(
    expect.arrayContaining(["title.jpg", "plain.jpg", "search.jpg", "key.jpg", "picture-2.jpg"]),
  );
  expect(keys).not.toContain("large.jpg");
});
