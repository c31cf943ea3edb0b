import { queryOptions } from "@tanstack/react-query";

import type { BookFiles } from "../../../src/contract/book-files.ts";
import type { BookLinks } from "../../../src/contract/book-links.ts";
import type { BookRuns } from "../../../src/contract/book-runs.ts";
import { get } from "../server.ts";

export const filesQuery = (bookId: number) =>
  queryOptions({
    queryKey: ["book", bookId, "files"],
    queryFn: ({ signal }) => get<BookFiles>(`/api/books/${bookId}/files`, { signal }),
  });

/** Newest first. */
export const runsQuery = (bookId: number) =>
  queryOptions({
    queryKey: ["book", bookId, "runs"],
    queryFn: ({ signal }) => get<BookRuns>(`/api/books/${bookId}/runs`, { signal }),
  });

export const linksQuery = (bookId: number) =>
  queryOptions({
    queryKey: ["book", bookId, "links"],
    queryFn: ({ signal }) => get<BookLinks>(`/api/books/${bookId}/links`, { signal }),
  });
