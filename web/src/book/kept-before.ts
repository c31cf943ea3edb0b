import type { BookPage } from "../../../src/contract/book-pages.ts";

/** What is changed in a book. */
export type Change =
  | { kind: "picture"; page: number }
  | { kind: "words"; page: number }
  | { kind: "dedication" };

/** How what is changed was before, to be shown beside the new. Kept on the device: the API shows the newest run only. */
export interface Before {
  /** The run that is taken back, should the old one be kept. */
  jobId: number;
  change: Change;
  picture: BookPage["picture"];
  words: string[];
}

const keyOf = (bookId: number): string => `bookmill.before.${bookId}`;

export function readBefore(bookId: number): Before | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(bookId)) ?? "null");
    return isBefore(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function keepBefore(bookId: number, before: Before | null): void {
  try {
    if (before === null) localStorage.removeItem(keyOf(bookId));
    else localStorage.setItem(keyOf(bookId), JSON.stringify(before));
  } catch {
    // Storage is off: the earlier version can be taken back all the same.
  }
}

const isBefore = (kept: unknown): kept is Before =>
  typeof kept === "object" &&
  kept !== null &&
  "jobId" in kept &&
  typeof kept.jobId === "number" &&
  "change" in kept &&
  "words" in kept &&
  Array.isArray(kept.words);
