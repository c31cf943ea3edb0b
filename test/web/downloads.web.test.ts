import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, inject, test } from "vitest";

import { createClient } from "../../src/client/create-client.ts";
import { readMpegSeconds } from "./support/read-mpeg-seconds.ts";

const mill = inject("mill");
const { books } = createClient({ url: mill.url });

test("the book's PDF opens, and has the pages that its status tells of", async () => {
  const book = books.byId(mill.story);
  const bytes = await (await book.download("book.pdf")).arrayBuffer();
  const pdf = await PDFDocument.load(bytes);
  const { result_data: result } = await book.status();
  expect(pdf.getPageCount()).toBe(result?.pages);
  expect(pdf.getPageCount()).toBeGreaterThan(10);
});

test("each page's narration is as long as its words take", async () => {
  const book = books.byId(mill.story);
  const shown = await book.pages();
  const spoken = shown.pages.flatMap(({ narration }) => narration ?? []);
  expect(spoken).toHaveLength(5);
  for (const { url, seconds } of spoken) {
    const answer = await fetch(new URL(url, mill.url));
    const length = readMpegSeconds(new Uint8Array(await answer.arrayBuffer()));
    expect(Math.abs(length - seconds)).toBeLessThan(0.15);
  }
});
