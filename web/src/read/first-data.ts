import type { BookPages } from "../../../src/contract/book-pages.ts";
import { pagesQuery } from "../book-queries.ts";
import { queries } from "../queries.ts";

/** The server wrote the first spread into the page, and beside it what it is made of: it need not be asked for again. */
export function takeFirstData(): boolean {
  const script = document.getElementById("first-data");
  if (script === null) return false;
  const book = JSON.parse(script.textContent) as BookPages;
  queries.setQueryData(pagesQuery(book.book_id).queryKey, book);
  return true;
}
