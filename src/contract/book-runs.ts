import { z } from "zod";

import { jobStatus } from "./vocabulary.ts";

const bookRun = z
  .object({
    job_id: z.int(),
    /** The run that it came from: by retry, redo or restore. */
    parent_job_id: z.int().nullable(),
    status: jobStatus,
    attempt: z.int(),
    retry_count: z.int(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().nullable(),
    completed_at: z.iso.datetime().nullable(),
  })
  .meta({ id: "BookRun" });

/** GET /api/books/{book_id}/runs */
export const bookRuns = z
  .object({ book_id: z.int(), runs: z.array(bookRun) })
  .meta({ id: "BookRuns" });

export type BookRuns = z.infer<typeof bookRuns>;
