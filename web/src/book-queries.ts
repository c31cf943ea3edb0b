import { queryOptions } from "@tanstack/react-query";

import type { BookPages } from "../../src/contract/book-pages.ts";
import type { BookStatus } from "../../src/contract/book-status.ts";
import type { ShownBook } from "../../src/contract/book.ts";
import { get } from "./server.ts";

/** How far a book is. */
export const statusQuery = (bookId: number) =>
  queryOptions({
    queryKey: ["book", bookId, "status"],
    queryFn: ({ signal }) => get<BookStatus>(`/api/books/${bookId}/status`, { signal }),
  });

/** What is on its pages, as far as they are made. */
export const pagesQuery = (bookId: number) =>
  queryOptions({
    queryKey: ["book", bookId, "pages"],
    queryFn: ({ signal }) => get<BookPages>(`/api/books/${bookId}/pages`, { signal }),
  });

/** The book and what was ordered. */
export const bookQuery = (bookId: number) =>
  queryOptions({
    queryKey: ["book", bookId, "order"],
    queryFn: ({ signal }) => get<ShownBook>(`/api/books/${bookId}`, { signal }),
  });
