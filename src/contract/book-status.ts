import { z } from "zod";

import { bookFile, jobStatus, stageStatus } from "./vocabulary.ts";

const stage = z
  .object({
    id: z.int(),
    stage_name: z.string(),
    status: stageStatus,
    progress_percentage: z.int(),
    /** Absent until known. */
    started_at: z.iso.datetime().optional(),
    completed_at: z.iso.datetime().optional(),
    error_message: z.string().optional(),
    skip_reason: z.string().optional(),
  })
  .meta({ id: "BookStage" });

export const bookResult = z
  .object({
    title: z.string(),
    pages: z.int(),
    files: z.array(bookFile),
    warnings: z.array(z.string()),
  })
  .meta({ id: "BookResult" });

/** Why a book that is pending has not been started. */
const waiting = z
  .object({
    reason: z.enum(["scheduled", "backoff", "paused", "limit", "no_worker", "turn"]),
    /** Its place in the line; null while it is not in it. */
    position: z.int().nullable(),
    /** Not before this moment. */
    until: z.iso.datetime().nullable(),
    /** For people. */
    message: z.string(),
  })
  .meta({ id: "Waiting" });

/** GET /api/books/{book_id}/status */
export const bookStatus = z
  .object({
    job_id: z.int(),
    status: jobStatus,
    overall_progress: z.int(),
    stages: z.array(stage),
    error_message: z.string().nullable(),
    result_data: bookResult.nullable(),
    /** Only of a pending book. */
    waiting: waiting.optional(),
    /** The number of its newest event. */
    seq: z.int(),
    /**
     * How long the making may still take, by the books made lately: half of them took no longer than `likely`, nine of ten no
     * longer than `at_most`. Of a book that waits, without the waiting. Null when it has ended, or none has been made.
     */
    seconds_left: z.object({ likely: z.int(), at_most: z.int() }).nullable(),
    /** Where its events can be read as they come. */
    events_url: z.string(),
  })
  .meta({ id: "BookStatus" });

export type BookStatus = z.infer<typeof bookStatus>;
