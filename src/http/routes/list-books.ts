import { createRoute } from "@hono/zod-openapi";

import { type BookList, bookList, bookListQuery } from "../../contract/book-list.ts";
import { NotAllowed } from "../../errors.ts";
import { jobTypes } from "../../pipeline/parse-order.ts";
import { readCovers } from "../../pipeline/read-covers.ts";
import { type HistoryBook, type HistoryFilter, readHistory } from "../../pipeline/read-history.ts";
import { cursorAfter, parseCursor } from "../cursor.ts";
import { fileUrl } from "../file-url.ts";
import { badRequestReplies } from "../problem-replies.ts";
import { readAsCaller } from "../read-as-caller.ts";
import { readQuery } from "../read-json.ts";
import type { Route } from "../route.ts";

const query = bookListQuery(jobTypes);

/** GET /api/books */
export const listBooks: Route = {
  description: createRoute({
    method: "get",
    path: "/api/books",
    summary: "Your books, newest first",
    request: { query },
    responses: {
      200: {
        description: "One page; `next_cursor` is null on the last one",
        content: { "application/json": { schema: bookList } },
      },
      ...badRequestReplies,
    },
  }),
  needs: "read",
  async answer(c, tools) {
    const asked = readQuery(c, query);
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
      return cover
        ? { url: fileUrl(bookId, cover.file, tools.gate), colours: cover.colours }
        : null;
    };
    return c.json({
      books: books.map((book) => ({ ...wireBook(book), cover: coverOf(book.bookId) })),
      next_cursor: found.length > books.length && last ? cursorAfter(last.bookId) : null,
    } satisfies BookList);
  },
};

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
