import type { Context } from "hono";

import type { BookPages } from "../contract/book-pages.ts";
import { readRun } from "../pipeline/ended-run.ts";
import { filesHaveExpired } from "../pipeline/files-have-expired.ts";
import { readDraft } from "../pipeline/read-draft.ts";
import { readableInput } from "../pipeline/readable-input.ts";
import { showPages } from "../pipeline/show-pages.ts";
import { fileUrl } from "./file-url.ts";
import { ownBook } from "./own-book.ts";
import type { RouteTools, Wire } from "./route.ts";

/** The pages of the book in the path, for who may see it; undefined once its files have expired. */
export async function pagesOfBook(
  c: Context<Wire>,
  { pool, gate, checks, studio }: RouteTools,
): Promise<BookPages | undefined> {
  const { id, bookId, status, jobType } = await ownBook(c, { pool });
  const run = await readRun(pool, id);
  const input = run && readableInput(run, checks);
  const draft = run && input && (await readDraft(pool, run, input, studio));
  // The hero comes before all else that has files.
  if (draft?.sheet === undefined && (await filesHaveExpired(pool, id))) return undefined;
  const urlOf = (file: Parameters<typeof fileUrl>[1]) => fileUrl(bookId, file, gate);
  return {
    book_id: bookId,
    job_id: id,
    status,
    job_type: jobType,
    ...showPages(draft, { jobType, isOver: status === "completed", urlOf }),
  };
}
