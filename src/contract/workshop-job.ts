import { z } from "zod";

import { jobStatus } from "./vocabulary.ts";
import { workshopJobRow } from "./workshop-job-row.ts";

/** The order as it was sent. Free text is masked until revealed; what is chosen from a list is not. */
export const workshopOrder = z
  .object({
    revealed: z.boolean(),
    job_type: z.string(),
    age_group: z.string(),
    pronouns: z.string(),
    outputs: z.array(z.string()),
    character_name: z.string(),
    character_type: z.string(),
    special_ability: z.string(),
    story_world: z.string(),
    adventure_type: z.string(),
    occasion_theme: z.string().nullable(),
    dedication: z.string().nullable(),
    companions: z.array(z.string()),
    seed: z.string(),
    notify_email: z.string().nullable(),
  })
  .meta({ id: "WorkshopOrder" });

export type WorkshopOrder = z.infer<typeof workshopOrder>;

export const workshopVerdict = z
  .object({
    /** 0–100 */
    score: z.number(),
    passed: z.boolean(),
    checks: z.array(
      z.object({
        id: z.string(),
        /** Null: it does not apply. */
        score: z.number().nullable(),
        weight: z.number(),
        /** What was measured. */
        evidence: z.string(),
      }),
    ),
  })
  .meta({ id: "WorkshopVerdict" });

/** One step of a stage: a bar of the chart. Several with the same stage, part and try: attempts that were cut short. */
export const workshopStep = z
  .object({
    stage: z.string(),
    /** 0 for a stage of one part, else the scene (from 1) or the page (from 0). */
    part: z.int(),
    /** 1, or higher for each time that the result was rejected. */
    try: z.int(),
    /** The run's attempt that made it; null for what is planned. */
    attempt: z.int().nullable(),
    /**
     * `planned`: not begun · `running` · `done` · `inherited`: kept from an earlier run · `copied`: from a book of the same
     * batch · `cut_short`: begun and not finished, its attempt is over.
     */
    state: z.enum(["planned", "running", "done", "inherited", "copied", "cut_short"]),
    started_at: z.iso.datetime().nullable(),
    finished_at: z.iso.datetime().nullable(),
    /** Between the moment when all that it needs was there and its start. */
    waited_seconds: z.number().nullable(),
    /** The run that made it, when it is inherited. */
    from_job_id: z.int().nullable(),
    /** Of scenes: the drawing of this try. Null when there is none, and while it is hidden. */
    picture: z
      .object({ small: z.string(), large: z.string(), alt: z.string() })
      .nullable()
      .meta({ id: "WorkshopPicture" }),
    /** Of a scene: whether this drawing went into the book. Null while that is open. */
    accepted: z.boolean().nullable(),
    /** Of a drawing that was not accepted: why, as far as it was kept. */
    rejected_because: z.string().nullable(),
    /** Of consistency_validation: of the drawing that went into the book. */
    verdict: workshopVerdict.nullable(),
  })
  .meta({ id: "WorkshopStep" });

export type WorkshopStep = z.infer<typeof workshopStep>;

/** Which stage unlocks which. */
export const workshopEdge = z
  .object({
    from: z.string(),
    to: z.string(),
    /** Scene by scene: scene 3 unlocks scene 3. Else the whole stage is waited for. */
    by_part: z.boolean(),
  })
  .meta({ id: "WorkshopEdge" });

export type WorkshopEdge = z.infer<typeof workshopEdge>;

/** GET /api/workshop/jobs/{job_id} */
export const workshopJob = z
  .object({
    job: workshopJobRow,
    /** Null while nobody has checked it: it came straight into the database, and no worker has seen it yet. */
    order: workshopOrder.nullable(),
    /** Place in the line, from 1; null while it is not in it. */
    position: z.int().nullable(),
    error_message: z.string().nullable(),
    /** What each failed stage said of it. */
    stage_errors: z.array(z.object({ stage: z.string(), error_message: z.string() })),
    /** What was noted when the order was taken. */
    notes: z.array(z.string()),
    /** Of a finished book. */
    warnings: z.array(z.string()),
    pages: z.int().nullable(),
    steps: z.array(workshopStep),
    edges: z.array(workshopEdge),
    /** Every run of the book, newest first. `how` it came to be: null for the first. */
    runs: z.array(
      z.object({
        job_id: z.int(),
        parent_job_id: z.int().nullable(),
        how: z.enum(["retry", "redo", "restore"]).nullable(),
        status: jobStatus,
        attempt: z.int(),
        error_code: z.string().nullable(),
        created_at: z.iso.datetime(),
        started_at: z.iso.datetime().nullable(),
        completed_at: z.iso.datetime().nullable(),
      }),
    ),
    /** Seconds that each stage took in this run, and usually: the median of up to 200 finished books of its type. */
    stage_seconds: z.array(
      z.object({
        stage: z.string(),
        seconds: z.number().nullable(),
        median_seconds: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: "WorkshopJob" });

export type WorkshopJob = z.infer<typeof workshopJob>;

/** GET /api/workshop/jobs/{job_id}/events */
export const workshopEventsQuery = z.strictObject({
  /** Only events with a higher number. */
  after: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const workshopEvents = z
  .object({
    events: z.array(
      z.object({
        seq: z.int(),
        at: z.iso.datetime(),
        type: z.string(),
        /** As it was written; the order's words in it are masked. */
        data: z.record(z.string(), z.unknown()),
      }),
    ),
    /** For `after` of the next page; null on the last one. */
    next_after: z.int().nullable(),
  })
  .meta({ id: "WorkshopEvents" });

export type WorkshopEvents = z.infer<typeof workshopEvents>;
