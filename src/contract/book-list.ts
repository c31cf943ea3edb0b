import { z } from "zod";

import { jobStatus } from "./vocabulary.ts";

/** GET /api/books */
export function bookListQuery(jobTypes: readonly [string, ...string[]]) {
  return z.strictObject({
    status: jobStatus.optional(),
    job_type: z.enum(jobTypes).optional(),
    child_profile_id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
    created_after: z.iso.datetime({ offset: true }).optional(),
    created_before: z.iso.datetime({ offset: true }).optional(),
    /** Another user's: for the service only. */
    user_id: z.uuid().optional(),
    /** From `next_cursor` of the page before. */
    cursor: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  });
}

const listedBook = z
  .object({
    book_id: z.int(),
    /** The newest run. */
    job_id: z.int(),
    job_type: z.string(),
    status: jobStatus,
    overall_progress: z.int(),
    character_name: z.string(),
    /** Once the book has one; while a part of it is made anew, the one that it had. */
    title: z.string().nullable(),
    /** The first picture, 480 px square, once it is there. */
    cover: z.object({ url: z.string(), colours: z.array(z.string()) }).nullable(),
    child_profile_id: z.int().nullable(),
    user_id: z.uuid().nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    created_at: z.iso.datetime(),
    completed_at: z.iso.datetime().nullable(),
  })
  .meta({ id: "ListedBook" });

export const bookList = z
  .object({ books: z.array(listedBook), next_cursor: z.string().nullable() })
  .meta({ id: "BookList" });

export type BookList = z.infer<typeof bookList>;
