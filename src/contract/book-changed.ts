import { z } from "zod";

import { jobStatus } from "./vocabulary.ts";

/** POST /api/books/{book_id}/cancel */
export const bookCancelled = z
  .object({
    success: z.literal(true),
    job_id: z.int(),
    /** "cancelled" at once, or still "processing" for the moment until its worker has stopped. */
    status: jobStatus,
    message: z.string(),
  })
  .meta({ id: "BookCancelled" });

export type BookCancelled = z.infer<typeof bookCancelled>;
