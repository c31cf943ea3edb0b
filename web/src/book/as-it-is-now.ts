import type { BookPages } from "../../../src/contract/book-pages.ts";
import type { Before } from "./kept-before.ts";
import { writtenParagraphs } from "./written-paragraphs.ts";

export type Version = Pick<Before, "picture" | "words">;

/** What was changed, as the book has it now. */
export function asItIsNow({ dedication, pages }: BookPages, change: Before["change"]): Version {
  if (change.kind === "dedication") {
    return { picture: null, words: dedication === null ? [] : [dedication] };
  }
  const page = pages.find(({ number }) => number === change.page);
  return { picture: page?.picture ?? null, words: writtenParagraphs(page?.paragraphs ?? []) };
}

/** Whether there is anything to compare: a change that was stopped or taken back leaves the book as it was. */
export function isOtherNow(before: Before, now: Version): boolean {
  if (before.change.kind === "picture") {
    return contentOf(before.picture) !== contentOf(now.picture);
  }
  return before.words.join("\n\n") !== now.words.join("\n\n");
}

/** Which bytes an address shows; its signature is another each time. */
const contentOf = (picture: Version["picture"]): string | null =>
  picture && new URL(picture.large, "http://book").searchParams.get("v");
