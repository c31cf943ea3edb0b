import type { PrintBook } from "../../src/stages/stage.ts";

/** Stands in for the press: the book's pages as text, deterministic and quick. */
export const printAsText: PrintBook = async ({ output, book }) => ({
  fileName: `book.${output}`,
  mediaType: "application/pdf",
  bytes: Buffer.from(JSON.stringify(book)),
  pages: book.pages.length,
});
