import { z } from "zod";

import { workshopJobRow } from "./workshop-job-row.ts";

/** "state:failed stage:scene_creation age:<2h -type:interactive_search"; docs/workshop.md has all its words. */
export const filterText = z.string().max(1000);

/** GET /api/workshop/jobs */
export const workshopJobsQuery = z.strictObject({
  filter: filterText.optional(),
  /** From `next_cursor` of the page before. */
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const count = z.int();

export const workshopJobs = z
  .object({
    jobs: z.array(workshopJobRow),
    next_cursor: z.string().nullable(),
    /** Of the jobs that fit the filter without its `state:` words. */
    counts: z
      .object({
        pending: count,
        processing: count,
        completed: count,
        failed: count,
        cancelled: count,
      })
      .meta({ id: "WorkshopCounts" }),
    /** So many fit the whole filter: what a bulk act with the same filter would select. */
    matching: count,
  })
  .meta({ id: "WorkshopJobs" });

export type WorkshopJobs = z.infer<typeof workshopJobs>;
