import { z } from "zod";

import { jobStatus, stageStatus } from "./vocabulary.ts";

/** Words of an order as operators see them: "L•••" for "Luna", until somebody reveals the job. */
export const masked = z.string().meta({ id: "MaskedWords", example: "L•••" });

export const workshopStage = z
  .object({
    name: z.string(),
    status: stageStatus,
    /** 0–100 */
    progress: z.int(),
    started_at: z.iso.datetime().nullable(),
    completed_at: z.iso.datetime().nullable(),
    skip_reason: z.string().nullable(),
  })
  .meta({ id: "WorkshopStage" });

export type WorkshopStage = z.infer<typeof workshopStage>;

/** Why a pending job has not been started. */
export const workshopWaiting = z
  .object({
    reason: z.enum(["scheduled", "backoff", "paused", "limit", "no_worker", "turn"]),
    /** Not before this moment. */
    until: z.iso.datetime().nullable(),
  })
  .meta({ id: "WorkshopWaiting" });

/** A job (one run of a book) as it stands in a list. */
export const workshopJobRow = z
  .object({
    job_id: z.int(),
    book_id: z.int(),
    parent_job_id: z.int().nullable(),
    job_type: z.string(),
    status: jobStatus,
    /** It was asked to stop, and its worker has not answered yet. */
    cancelling: z.boolean(),
    /** As it was ordered; 1 is the most urgent. */
    priority: z.int(),
    /** Where it stands: a job that waits long rises above its priority. */
    lane: z.int(),
    /** Only of a pending job. */
    waiting: workshopWaiting.nullable(),
    overall_progress: z.int(),
    /** In the order of the format; one dot each. */
    stages: z.array(workshopStage),
    /** How often it was started. */
    attempt: z.int(),
    retry_count: z.int(),
    max_retries: z.int(),
    /** How often its worker was lost. */
    rescue_count: z.int(),
    created_at: z.iso.datetime(),
    started_at: z.iso.datetime().nullable(),
    completed_at: z.iso.datetime().nullable(),
    /** From its first start to its end, or until now. */
    took_seconds: z.number().nullable(),
    error_code: z.string().nullable(),
    /** Where it failed, was cut off, or stands. */
    stage: z.string().nullable(),
    character_name: masked,
    /** Once the book has one. */
    title: masked.nullable(),
    /** Its pictures show a child's drawing: they are hidden until revealed. */
    has_drawing: z.boolean(),
    /** The small picture of its first scene; null when there is none yet, and while it is hidden. */
    cover: z.string().nullable(),
    user_id: z.uuid().nullable(),
    batch_id: z.int().nullable(),
    /** Who makes it at the moment. */
    worker_id: z.int().nullable(),
  })
  .meta({ id: "WorkshopJobRow" });

export type WorkshopJobRow = z.infer<typeof workshopJobRow>;
