import type { BookStatus } from "../../src/contract/book-status.ts";

/** Whether a book is still on its way; not so when nothing is known of it. */
export const isMaking = (status: BookStatus["status"] | undefined): boolean =>
  status === "pending" || status === "processing";
