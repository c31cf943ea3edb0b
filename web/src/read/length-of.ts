import type { BookPage } from "../../../src/contract/book-pages.ts";

/** How much stands on a page, which its letters' size goes by (read.css). */
export function lengthOf({
  paragraphs,
}: Pick<BookPage, "paragraphs">): "few" | "some" | "many" | "most" {
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < 120) return "few";
  if (letters < 270) return "some";
  return letters < 500 ? "many" : "most";
}
