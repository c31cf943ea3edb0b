import type { BookList, bookListQuery } from "../contract/book-list.ts";
import type { generateBookReply, generateBookRequest } from "../contract/generate-book.ts";
import { newKey } from "./new-key.ts";
import { type Book, openBook } from "./open-book.ts";
import type { Wire } from "./open-wire.ts";
import { pagesOf } from "./pages-of.ts";
import { path } from "./path.ts";
import type { Reply, Sent, Stoppable } from "./reply.ts";

export type Order = Sent<ReturnType<typeof generateBookRequest>>;
export type ListedBook = BookList["books"][number];
type Filter = Omit<Reply<ReturnType<typeof bookListQuery>>, "cursor" | "limit">;

export interface Books {
  /**
   * Orders a book. It is one book however often the order has to be sent: each call has a key of its own. Give one (and keep
   * it) to be sure of that across restarts of your program too.
   */
  generate(order: Order, options?: Stoppable & { idempotencyKey?: string }): Promise<Book>;
  /** A book that was ordered before; nothing is asked yet. */
  byId(id: number): Book;
  /** Newest first. */
  list(filter?: Filter, options?: Stoppable): AsyncIterable<ListedBook>;
}

export const openBooks = (wire: Wire): Books => ({
  async generate(order, { idempotencyKey = newKey(), signal } = {}) {
    const asking = { method: "POST", json: order, idempotencyKey, signal } as const;
    const { job_id: id } = await wire.json<Reply<typeof generateBookReply>>(
      path`books/generate`,
      asking,
    );
    return openBook(wire, id);
  },
  byId: (id) => openBook(wire, id),
  list: (filter = {}, options) =>
    pagesOf(wire, path`books`, { query: filter, ...options }, (page: BookList) => page.books),
});
