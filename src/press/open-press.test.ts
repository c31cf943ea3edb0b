import { afterAll, expect, test } from "vitest";

import { sampleArt, sampleBook } from "../../test/support/sample-book.ts";
import { openThreads } from "../threads/threads.ts";
import { openPress } from "./open-press.ts";

const threads = openThreads(1);
afterAll(() => threads.close());

test("a thread prints the book and hands over the whole file", async () => {
  const load = await sampleArt();
  const { signal } = new AbortController();
  const press = openPress(threads);
  const file = await press({ output: "pdf", book: sampleBook() }, { load, signal });
  expect(file).toMatchObject({ fileName: "book.pdf", mediaType: "application/pdf" });
  const text = Buffer.from(file.bytes).toString("latin1");
  expect(text.slice(0, 8)).toBe("%PDF-1.7");
  expect(text.trimEnd().slice(-5)).toBe("%%EOF");
});
