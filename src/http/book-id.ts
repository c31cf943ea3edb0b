import { z } from "zod";

import { NotFound } from "../errors.ts";

/** The path's `{book_id}`, for the OpenAPI description. */
export const bookIdParam = z.object({
  book_id: z.string().meta({ param: { name: "book_id", in: "path" }, example: "1" }),
});

/** "12" → 12. Anything that is no book's number is a book that does not exist. */
export function parseBookId(text: string): number {
  const id = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(id)) throw new NotFound("There is no such book.");
  return id;
}
