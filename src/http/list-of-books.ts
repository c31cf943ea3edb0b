import type { Context } from "hono";
import type { z } from "zod";

import type { BookList, bookListQuery } from "../contract/book-list.ts";
import { NotAllowed } from "../errors.ts";
import { readCovers } from "../pipeline/read-covers.ts";
import { type HistoryBook, type HistoryFilter, readHistory } from "../pipeline/read-history.ts";
import { cursorAfter, parseCursor } from "./cursor.ts";
import { fileUrl } from "./file-url.ts";
import { readAsCaller } from "./read-as-caller.ts";
import type { RouteTools, Wire } from "./route.ts";

/** The caller's books, as many as were asked for. */
export async function listOfBooks(
  c: Context<Wire>,
  tools: Pick<RouteTools, "pool" | "gate">,
  asked: z.infer<ReturnType<typeof bookListQuery>>,
): Promise<BookList> {
  const caller = c.get("caller");
  if (caller.kind === "user" && asked.user_id !== undefined && asked.user_id !== caller.userId) {
    throw new NotAllowed("foreign_user", "These are not your books.");
  }
  const userId = caller.kind === "user" ? caller.userId : asked.user_id;
  const filter: HistoryFilter = {
    // One more tells whether there is a next page.
    limit: asked.limit + 1,
    ...(userId !== undefined && { userId }),
    ...(asked.status !== undefined && { status: asked.status }),
    ...(asked.job_type !== undefined && { jobType: asked.job_type }),
    ...(asked.child_profile_id !== undefined && { childProfileId: asked.child_profile_id }),
    ...(asked.created_after !== undefined && { createdAfter: new Date(asked.created_after) }),
    ...(asked.created_before !== undefined && { createdBefore: new Date(asked.created_before) }),
    ...(asked.cursor !== undefined && { before: parseCursor(asked.cursor) }),
  };
  const found = await readAsCaller(c, tools, (db) => readHistory(db, filter));
  const books = found.slice(0, asked.limit);
  const last = books.at(-1);
  const covers = await readCovers(tools.pool, books);
  const coverOf = (bookId: number): BookList["books"][number]["cover"] => {
    const cover = covers.get(bookId);
    return cover ? { url: fileUrl(bookId, cover.file, tools.gate), colours: cover.colours } : null;
  };
  return {
    books: books.map((book) => ({ ...wireBook(book), cover: coverOf(book.bookId) })),
    next_cursor: found.length > books.length && last ? cursorAfter(last.bookId) : null,
  };
}

function wireBook(book: HistoryBook): Omit<BookList["books"][number], "cover"> {
  return {
    book_id: book.bookId,
    job_id: book.jobId,
    job_type: book.jobType,
    status: book.status,
    overall_progress: book.overallProgress,
    character_name: book.characterName,
    title: book.title,
    child_profile_id: book.childProfileId,
    user_id: book.userId,
    error_code: book.errorCode,
    error_message: book.errorMessage,
    created_at: book.createdAt.toISOString(),
    completed_at: book.completedAt?.toISOString() ?? null,
  };
}
