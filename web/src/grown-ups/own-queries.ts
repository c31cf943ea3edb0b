import { queryOptions } from "@tanstack/react-query";

import type { ListedBook } from "../../../src/client/books.ts";
import type { ErasureList } from "../../../src/contract/erasures.ts";
import { get, server } from "../server.ts";

/** All books, from the first page to the last. */
export const allBooksQuery = queryOptions({
  queryKey: ["books", "all"],
  async queryFn({ signal }) {
    const books: ListedBook[] = [];
    for await (const book of server.books.list({}, { signal })) books.push(book);
    return books;
  },
});

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => server.me({ signal }),
});

/** Of users only: the service has none. */
export const receiptsQuery = queryOptions({
  queryKey: ["erasures"],
  queryFn: ({ signal }) => get<ErasureList>("/api/users/me/erasures", { signal }),
});
