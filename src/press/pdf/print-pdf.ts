import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";

import type { Book } from "../../book/book.ts";
import { loadFonts } from "../fonts/load-fonts.ts";
import { agreeBodySize } from "../layout/agree-body-size.ts";
import { typeSizes } from "../layout/type-sizes.ts";
import type { Output, PrintTools } from "../output.ts";
import { printedPages } from "../printed-pages.ts";
import { addPage } from "./add-page.ts";
import { allPageSetters } from "./all-page-setters.ts";
import { openArtStore } from "./art-store.ts";
import { openDocument } from "./open-document.ts";
import type { PageByKind, PageKind } from "./page-setter.ts";
import { paintPlain } from "./paint-art.ts";
import type { Sheet } from "./sheet.ts";
import { facesFor } from "./story-faces.ts";
import { openStructure } from "./structure.ts";

/** The book as a print shop takes it: 8.5 in square with bleed, 300 ppi art, live tagged text. */
export const printPdf: Output = {
  name: "pdf",
  mediaType: "application/pdf",
  fileName: "book.pdf",
  print,
};

async function print(book: Book, tools: PrintTools): Promise<Uint8Array> {
  const fonts = loadFonts();
  const type = typeSizes[book.ageGroup];
  const { title, byline: subject, language } = book;
  const edition = createHash("sha256").update(JSON.stringify(book)).digest("hex").slice(0, 16);
  const doc = openDocument({ title, subject, language, edition }, fonts);
  const bytes = buffer(doc);
  const stories = book.pages.filter((page) => page.kind === "text");
  const run: Omit<Sheet, "pageNumber"> = {
    doc,
    book,
    fonts,
    type,
    bodySize: agreeBodySize(stories, (heading) => facesFor(fonts, heading), type),
    accents: {
      title: coral,
      story: stories[0]?.accent ?? coral,
      end: stories.at(-1)?.accent ?? coral,
    },
    art: openArtStore(doc, (artifact) => tools.load(artifact)),
    structure: openStructure(doc, title),
  };
  for (const [index, page] of book.pages.entries()) {
    tools.signal.throwIfAborted();
    addPage(doc);
    await setPage(page.kind, page, { ...run, pageNumber: index + 1 });
    tools.progress((index + 1) / book.pages.length);
  }
  await fillLastLeaf({ ...run, pageNumber: book.pages.length + 1 });
  run.structure.close();
  doc.end();
  return bytes;
}

/** Warm against every world's paper, which is cream, green, blue or violet. */
const coral = "#c4543c";

/** Kind and page come from one page; naming the kind apart lets the table's entry accept it. */
async function setPage<Kind extends PageKind>(
  kind: Kind,
  page: PageByKind[Kind],
  sheet: Sheet,
): Promise<void> {
  await allPageSetters[kind](page, sheet);
}

async function fillLastLeaf(sheet: Sheet): Promise<void> {
  if (sheet.pageNumber > printedPages(sheet.book)) return;
  addPage(sheet.doc);
  await paintPlain(sheet);
}
