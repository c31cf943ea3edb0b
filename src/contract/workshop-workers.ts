import { z } from "zod";

/** A process that makes books. */
export const workshopWorker = z
  .object({
    worker_id: z.int(),
    host: z.string(),
    process_id: z.int(),
    /**
     * `alive` · `silent`: no beat for ten seconds · `dead`: declared lost, its jobs were taken from it · `gone`: signed off.
     * Those that ended are shown for a day.
     */
    state: z.enum(["alive", "silent", "dead", "gone"]),
    started_at: z.iso.datetime(),
    beat_seconds: z.number(),
    /** What it holds at the moment. */
    jobs: z.array(
      z.object({
        job_id: z.int(),
        book_id: z.int(),
        job_type: z.string(),
        attempt: z.int(),
        /** Stages that are being made. */
        stages: z.array(z.string()),
        overall_progress: z.int(),
        started_at: z.iso.datetime().nullable(),
        cancelling: z.boolean(),
      }),
    ),
  })
  .meta({ id: "WorkshopWorker" });

export type WorkshopWorker = z.infer<typeof workshopWorker>;

/** GET /api/workshop/workers */
export const workshopWorkers = z
  .object({ workers: z.array(workshopWorker) })
  .meta({ id: "WorkshopWorkers" });

export type WorkshopWorkers = z.infer<typeof workshopWorkers>;
