import { z } from "zod";

import { text } from "./generate-book.ts";
import { jobStatus } from "./vocabulary.ts";
import { workshopOrder } from "./workshop-job.ts";

/** Why, in the operator's words; kept in the audit trail. */
export const reason = text(300).optional();

/** POST /api/workshop/jobs/{job_id}/cancel, …/retry, …/reveal */
export const actRequest = z.strictObject({ reason }).meta({ id: "WorkshopActRequest" });

/** POST /api/workshop/jobs/{job_id}/priority. Of a pending job; 1 is the most urgent. */
export const priorityRequest = z
  .strictObject({ priority: z.int().min(1).max(10), reason })
  .meta({ id: "WorkshopPriorityRequest" });

/** What an act has done. A redo answers as POST /api/books/{book_id}/redo does. */
export const actReply = z
  .object({
    success: z.literal(true),
    /** The job itself, or the new run (retry). */
    job_id: z.int(),
    status: jobStatus,
    priority: z.int(),
  })
  .meta({ id: "WorkshopActReply" });

export type ActReply = z.infer<typeof actReply>;

/** POST /api/workshop/jobs/{job_id}/reveal. For an hour its pictures are open to whoever asked, if they were hidden. */
export const revealReply = z
  .object({
    job_id: z.int(),
    order: workshopOrder.nullable(),
    title: z.string().nullable(),
    has_drawing: z.boolean(),
    cover: z.string().nullable(),
    pictures_until: z.iso.datetime().nullable(),
    /** As in the job's `steps`, of a job whose pictures were hidden: [scene, try] and its drawing. */
    pictures: z.array(
      z.object({
        part: z.int(),
        try: z.int(),
        small: z.string(),
        large: z.string(),
        alt: z.string(),
      }),
    ),
  })
  .meta({ id: "WorkshopReveal" });

export type RevealReply = z.infer<typeof revealReply>;
