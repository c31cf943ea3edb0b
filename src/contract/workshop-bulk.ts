import { z } from "zod";

import { jobStatus } from "./vocabulary.ts";
import { reason } from "./workshop-acts.ts";
import { filterText } from "./workshop-jobs.ts";

const bulkAct = z.enum(["retry", "cancel"]);

/** POST /api/workshop/bulk */
export const bulkRequest = z
  .strictObject({
    act: bulkAct,
    /** At least one word: nobody means all jobs there are by leaving it empty. */
    filter: filterText,
    /** Only say what would be done. */
    dry_run: z.boolean().optional(),
    reason,
  })
  .meta({ id: "WorkshopBulkRequest" });

/** With `dry_run`. */
export const bulkPlan = z
  .object({
    act: bulkAct,
    filter: z.string(),
    /** So many fit the filter. */
    matching: z.int(),
    /** To so many of them it can be done as they are now; the others would be skipped. */
    able: z.int(),
    /** The newest five that it would be done to. */
    sample: z.array(z.object({ job_id: z.int(), book_id: z.int(), status: jobStatus })),
  })
  .meta({ id: "WorkshopBulkPlan" });

export type BulkPlan = z.infer<typeof bulkPlan>;

/** GET /api/workshop/bulk/{bulk_id}; also 202 of POST, and DELETE. */
export const bulk = z
  .object({
    bulk_id: z.int(),
    act: bulkAct,
    filter: z.string(),
    /**
     * `waiting`: may still be taken back as if nothing was · `running` · `done` · `taken_back`: before it began · `stopped`:
     * half-way; what was done stays.
     */
    state: z.enum(["waiting", "running", "done", "taken_back", "stopped"]),
    matching: z.int(),
    done: z.int(),
    /** It could not be done to them as they were: ended already, or tried again by somebody else. */
    skipped: z.int(),
    failed: z.int(),
    created_at: z.iso.datetime(),
    starts_at: z.iso.datetime(),
    ended_at: z.iso.datetime().nullable(),
  })
  .meta({ id: "WorkshopBulk" });

export type Bulk = z.infer<typeof bulk>;
