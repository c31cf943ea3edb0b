import type { BookParagraph } from "../../../src/contract/book-pages.ts";

/** A page's paragraphs as they are written, with stars around what is set in italics; refrains are no part of that text. */
export const writtenParagraphs = (paragraphs: readonly BookParagraph[]): string[] =>
  paragraphs.filter((paragraph) => !paragraph.is_refrain).map(withStars);

function withStars({ text, emphasis }: BookParagraph): string {
  let written = "";
  let last = 0;
  for (const [from, to] of emphasis) {
    written += `${text.slice(last, from)}*${text.slice(from, to)}*`;
    last = to;
  }
  return written + text.slice(last);
}
