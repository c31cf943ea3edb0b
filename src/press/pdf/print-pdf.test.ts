import { PDFDocument } from "@cantoo/pdf-lib";
import { beforeAll, expect, test } from "vitest";

import { lintPdf } from "../../../test/support/lint-pdf.ts";
import { pdfTags, pdfText } from "../../../test/support/pdf-text.ts";
import {
  sampleArt,
  sampleBook,
  samplePicture,
  sampleTextPage,
} from "../../../test/support/sample-book.ts";
import { ageGroups } from "../../book/age-group.ts";
import type { Book, Page } from "../../book/book.ts";
import { Refused } from "../../errors.ts";
import type { PrintTools } from "../output.ts";
import { printPdf } from "./print-pdf.ts";

let load: PrintTools["load"];
/** The sample book, printed once for all who only look at it. */
let printed: Uint8Array;
beforeAll(async () => {
  load = await sampleArt();
  printed = await print(sampleBook());
});

const print = (book: Book, tools: Partial<PrintTools> = {}) =>
  printPdf.print(book, {
    load,
    signal: new AbortController().signal,
    progress: () => undefined,
    ...tools,
  });

const withPages = (...pages: Page[]) => sampleBook({ pages });

test("the same book gives the same bytes", async () => {
  const again = await print(sampleBook());
  expect(Buffer.from(printed).equals(Buffer.from(again))).toBe(true);
  const changed = await print(sampleBook({ title: "Luna and the Paper Kite" }));
  expect(Buffer.from(printed).equals(Buffer.from(changed))).toBe(false);
});

test.each(ageGroups)("a book for %s has no fault that the linter knows", async (ageGroup) => {
  expect(await lintPdf(await print(sampleBook({ ageGroup })))).toEqual([]);
});

test("every page is 8.75 in square with the trim an eighth of an inch inside", async () => {
  const pdf = await PDFDocument.load(printed);
  for (const page of pdf.getPages()) {
    expect(page.getMediaBox()).toEqual({ x: 0, y: 0, width: 630, height: 630 });
    expect(page.getBleedBox()).toEqual(page.getMediaBox());
    expect(page.getTrimBox()).toEqual({ x: 9, y: 9, width: 612, height: 612 });
  }
});

test("words can be read in order, a big first letter with its word", async () => {
  const pages = await pdfText(printed);
  const text = pages[3]?.join("");
  expect(text).toMatch(
    /^The Paper MapOnce, in a round little house under the oldest oak, there lived/u,
  );
  expect(text).toContain("but what is it for?” Luna did not know.");
  expect(pages[1]?.[0]).toBe("Luna and the Paper Map");
  expect(pages[7]).toEqual(expect.arrayContaining(["Luna", "old key", "golden bell"]));
});

test("the tag tree has sections, one main heading, and pictures that are told", async () => {
  const tags = await pdfTags(printed);
  expect(tags[0]).toBe("Document");
  expect(tags.filter((tag) => tag === "H1")).toHaveLength(1);
  // Two story pictures, the search picture, its answer key.
  expect(tags.filter((tag) => tag === "Figure")).toHaveLength(4);
  expect(tags.filter((tag) => tag === "L")).toHaveLength(3);
});

test("only pages of story are numbered", async () => {
  const pages = await pdfText(printed);
  const numbered = pages.flatMap((pieces, index) =>
    pieces.at(-1) === String(index + 1) ? [index + 1] : [],
  );
  expect(numbered).toEqual([4, 6]);
});

test("an odd book gets an empty last page, an even one does not", async () => {
  const title: Page = { kind: "half_title" };
  expect(await pdfText(await print(withPages(title)))).toHaveLength(2);
  expect(await pdfText(await print(withPages(title, title)))).toHaveLength(2);
});

test("text that does not fit is refused, with its page and without a word of it", async () => {
  const paragraphs = Array.from({ length: 12 }, () =>
    "Luna wandered on and on through the wonderful woods. ".repeat(4),
  );
  const printing = print(withPages({ kind: "half_title" }, sampleTextPage({ paragraphs })));
  const error: unknown = await printing.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Refused);
  expect(error).toMatchObject({
    code: "text_overflow",
    message: expect.stringContaining("Page 2 (text)"),
  });
  expect(String(error)).not.toMatch(/Luna|wandered/u);
});

test("seven hundred words on five pages fit a book for 11-12", async () => {
  const sentence =
    "Luna looked along the path, but the path only curled away between the tall dark trees. ";
  const paragraphs = Array.from({ length: 4 }, () => sentence.repeat(2)).concat(sentence);
  const pages = Array.from({ length: 5 }, () => sampleTextPage({ paragraphs }));
  const words = pages.flatMap((page) => page.paragraphs.join(" ").split(/\s+/u)).length;
  expect(words).toBeGreaterThan(700);
  await expect(print(sampleBook({ ageGroup: "11-12", pages }))).resolves.toBeDefined();
});

test("a rhyme moves out of a figure's way, and is refused where there is no way", async () => {
  const lines = ["Over root and under bough,", "if not before, then why not now?"];
  const tail = { x: 300, y: 200, w: 1500, h: 520 };
  const moved = samplePicture({ figures: [tail] });
  const pages = await pdfText(await print(withPages({ kind: "picture", picture: moved, lines })));
  expect(pages[0]?.join("")).toContain("under bough, if not before");
  const crowded = samplePicture({ figures: [{ x: 0, y: 0, w: 2100, h: 2100 }] });
  await expect(
    print(withPages({ kind: "picture", picture: crowded, lines })),
  ).rejects.toMatchObject({
    code: "text_meets_figure",
  });
});

test("a book without a dedication says whose it is", async () => {
  const art = { key: "plain.jpg", mediaType: "image/jpeg", bytes: 1 };
  const pages = await pdfText(await print(withPages({ kind: "dedication", lines: [], art })));
  expect(pages[0]).toEqual(["This book belongs to"]);
});

test("names with marks and other scripts are printed as they are written", async () => {
  const book = sampleBook({ title: "Юлия & Łukasz <3", byline: "A story for Ngọc" });
  const bytes = await print(book);
  expect((await pdfText(bytes))[1]).toEqual(["Юлия & Łukasz <3", "A story for Ngọc"]);
  expect(await lintPdf(bytes)).toEqual([]);
});

test("art is handed through as it was drawn, and art used twice is in the file once", async () => {
  const plain = Buffer.from(await load({ key: "plain.jpg", mediaType: "image/jpeg", bytes: 1 }));
  const art = { key: "plain.jpg", mediaType: "image/jpeg", bytes: 1 };
  const page: Page = { kind: "draw_your_own", heading: "Draw!", art };
  const bytes = Buffer.from(await print(withPages(page, page, page, page)));
  const first = bytes.indexOf(plain);
  expect(first).toBeGreaterThan(0);
  expect(bytes.indexOf(plain, first + 1)).toBe(-1);
});

test("an aborted print stops, and progress ends at one", async () => {
  const shares: number[] = [];
  await print(sampleBook(), { progress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  await expect(print(sampleBook(), { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
});
