import type { BookPage } from "../../../src/contract/book-pages.ts";
import type { BookStatus } from "../../../src/contract/book-status.ts";
import type { LiveBook } from "./fold-event.ts";

/** A page on the table: from blank paper to a finished picture. */
export type SheetState = "blank" | "pencil" | "wet" | "dry" | "redo" | "left";

/** How a page's sheet stands. */
export function sheetState(
  { number, picture }: BookPage,
  status: BookStatus["status"],
  live: LiveBook,
): SheetState {
  const isOver = status === "failed" || status === "cancelled";
  const tries = live.painting[number];
  if (picture?.is_checked === true || (picture !== null && (isOver || status === "completed"))) {
    return "dry";
  }
  if (isOver) return "left";
  if (tries !== undefined) return tries > 1 ? "redo" : "pencil";
  return picture === null ? "blank" : "wet";
}
