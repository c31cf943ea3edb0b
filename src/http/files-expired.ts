import type { Context } from "hono";

import { problemResponse } from "./error-response.ts";

/** The answer of a book that is known, but so old that its files were taken away. */
export const filesExpired = (c: Context): Response =>
  problemResponse(
    c,
    "files_expired",
    "This book's files were taken away because the book is old. It can be made again.",
  );
