import type { Artifact } from "../book/artifact.ts";
import type { Book, Page } from "../book/book.ts";

/** The art that a book's pages are printed from, each artifact once: what a press thread must be given. */
export function bookArt(book: Book): Artifact[] {
  const byKey = new Map<string, Artifact>();
  for (const artifact of book.pages.flatMap(pageArt)) byKey.set(artifact.key, artifact);
  return [...byKey.values()];
}

function pageArt(page: Page): Artifact[] {
  switch (page.kind) {
    case "half_title":
      return [];
    case "picture":
      return [page.picture.print];
    case "search_intro":
      return [page.art, page.picture.print];
    case "answer_key":
      return page.picture.answerKey ? [page.picture.answerKey] : [];
    case "title":
    case "dedication":
    case "text":
    case "meet_the_hero":
    case "draw_your_own":
    case "end":
    case "colophon":
      return [page.art];
    default:
      return page satisfies never;
  }
}
