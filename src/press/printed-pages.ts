import type { Book } from "../book/book.ts";

/** A leaf has two sides: an odd book ends on an empty page of its own paper. */
export const printedPages = (book: Book): number => book.pages.length + (book.pages.length % 2);
