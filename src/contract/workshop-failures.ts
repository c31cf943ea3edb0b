import { z } from "zod";

/** Jobs that failed for the same cause: same error code, same stage, same type. */
export const workshopFailure = z
  .object({
    error_code: z.string().nullable(),
    stage: z.string().nullable(),
    job_type: z.string(),
    count: z.int(),
    /** Those that have no newer run: what a bulk retry would take. */
    open: z.int(),
    first_at: z.iso.datetime(),
    last_at: z.iso.datetime(),
    /** The newest three. */
    job_ids: z.array(z.int()),
    /** Selects the group in GET /api/workshop/jobs and in bulk acts. */
    filter: z.string(),
  })
  .meta({ id: "WorkshopFailure" });

export type WorkshopFailure = z.infer<typeof workshopFailure>;

/** GET /api/workshop/failures */
export const workshopFailures = z
  .object({ window: z.string(), failed: z.int(), groups: z.array(workshopFailure) })
  .meta({ id: "WorkshopFailures" });

export type WorkshopFailures = z.infer<typeof workshopFailures>;
