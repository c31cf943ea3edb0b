import type { BookList } from "../../src/contract/book-list.ts";
import type { BookPages } from "../../src/contract/book-pages.ts";
import { pagesQuery } from "./book-queries.ts";
import { queries } from "./queries.ts";
import { shelfQuery } from "./shelf/shelf-query.ts";

/** The server has written into the page what its screen asks for first: it need not be asked for again. */
export function takeFirstData(): void {
  const script = document.getElementById("first-data");
  if (script === null) return;
  const data: unknown = JSON.parse(script.textContent);
  if (script.dataset["kind"] === "books") {
    const list = data as BookList;
    queries.setQueryData(shelfQuery(undefined).queryKey, { pages: [list], pageParams: [null] });
    return;
  }
  const book = data as BookPages;
  queries.setQueryData(pagesQuery(book.book_id).queryKey, book);
}
