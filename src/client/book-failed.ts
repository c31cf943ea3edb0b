import type { BookStatus } from "../contract/book-status.ts";

/** There will be no book: its newest run failed, or was cancelled. */
export class BookFailed extends Error {
  override name = "BookFailed";
  readonly bookId: number;
  /** As it was at the end; `status.status` is "failed" or "cancelled". */
  readonly status: BookStatus;

  constructor(bookId: number, status: BookStatus) {
    super(status.error_message ?? `Book ${bookId} is ${status.status}.`);
    this.bookId = bookId;
    this.status = status;
  }
}
