import type { BookPages } from "../../../src/contract/book-pages.ts";

/** Addresses of all that is needed to read, hear and play a book: both sizes of its pictures, its voice, the hero. */
export function filesOfBook({ pages, hero, title_narration: title }: BookPages): string[] {
  const files = [
    hero?.sheet,
    title?.url,
    ...pages.flatMap(({ picture, narration }) => [picture?.large, picture?.small, narration?.url]),
  ];
  return [...new Set(files.filter((one) => typeof one === "string"))];
}
