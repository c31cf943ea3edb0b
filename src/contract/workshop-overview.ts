import { z } from "zod";

import { workshopFailure } from "./workshop-failures.ts";
import { workshopJobRow, workshopWaiting } from "./workshop-job-row.ts";
import { workshopWorker } from "./workshop-workers.ts";

/** GET /api/workshop/overview, GET /api/workshop/failures */
export const workshopWindow = z.enum(["1h", "24h", "7d"]).meta({ id: "WorkshopWindow" });

export type WorkshopWindow = z.infer<typeof workshopWindow>;

export const windowQuery = z.strictObject({ window: workshopWindow.default("24h") });

/** A number over the whole window and for each of its buckets, oldest first. Null: nothing ended, so there is none. */
const figure = z
  .object({ value: z.number().nullable(), series: z.array(z.number().nullable()) })
  .meta({ id: "WorkshopFigure" });

export type WorkshopFigure = z.infer<typeof figure>;

export const workshopOverview = z
  .object({
    window: workshopWindow,
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    /** At most 48 buckets of so many seconds, the first one begins at `from`. */
    bucket_seconds: z.int(),
    /** Completed in the window, and failed. */
    completed: z.int(),
    failed: z.int(),
    books_per_hour: figure,
    /** Seconds from the first start to the end, of completed books. */
    making_p50: figure,
    making_p95: figure,
    /** Failed ones among those that were completed or failed, 0–1. */
    failure_rate: figure,
    /** The pending job that has waited longest since it may run. */
    oldest_waiting: z
      .object({
        job_id: z.int(),
        book_id: z.int(),
        priority: z.int(),
        waited_seconds: z.number(),
        waiting: workshopWaiting,
      })
      .nullable(),
    /** Only lanes in which jobs wait, most urgent first. Depth is counted up to 10,000; one more stands for "or more". */
    lanes: z.array(z.object({ priority: z.int(), depth: z.int(), oldest_seconds: z.number() })),
    /** Waiting for their time, put aside at a limit, running. */
    scheduled: z.int(),
    parked: z.int(),
    running_count: z.int(),
    paused: z.boolean(),
    /** The 24 that have run longest. */
    running: z.array(workshopJobRow),
    /** The five most frequent. */
    failures: z.array(workshopFailure),
    workers: z.array(workshopWorker),
    /** What somebody should look at; empty: all is well. */
    warnings: z.array(z.object({ code: z.string(), message: z.string() })),
  })
  .meta({ id: "WorkshopOverview" });

export type WorkshopOverview = z.infer<typeof workshopOverview>;
