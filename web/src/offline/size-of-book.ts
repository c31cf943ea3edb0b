import { queryOptions } from "@tanstack/react-query";

import type { BookFiles } from "../../../src/contract/book-files.ts";
import type { BookPages } from "../../../src/contract/book-pages.ts";
import { get } from "../server.ts";
import { filesOfBook } from "./files-of-book.ts";

/** How many bytes a device needs for a book; null where that cannot be told. */
export const sizeQuery = (book: BookPages) =>
  queryOptions({
    queryKey: ["book", book.book_id, "size", book.job_id],
    staleTime: Infinity,
    retry: false,
    queryFn: async ({ signal }) => {
      const { files } = await get<BookFiles>(`/api/books/${book.book_id}/files`, { signal });
      const sizes = new Map(files.map(({ name, bytes }) => [name, bytes]));
      const needed = filesOfBook(book).map((address) => sizes.get(nameIn(address)));
      return needed.includes(undefined)
        ? null
        : needed.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0);
    },
  });

const nameIn = (address: string): string =>
  new URL(address, "https://any.example").pathname.split("/").at(-1) ?? "";
