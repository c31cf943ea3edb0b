import { z } from "zod";

/** GET /api/workshop/audit. A bulk act is one entry; what it did to each job shows with `job_id` or `bulk_id`. */
export const auditQuery = z.strictObject({
  job_id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  bulk_id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  /** From `next_cursor` of the page before. */
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const facts = z.record(z.string(), z.unknown()).nullable();

export const auditTrail = z
  .object({
    entries: z.array(
      z.object({
        audit_id: z.int(),
        at: z.iso.datetime(),
        who: z.object({
          kind: z.enum(["service", "user"]),
          /** The name of the key that was used, else the user's id, else "service". */
          name: z.string(),
          user_id: z.uuid().nullable(),
        }),
        act: z.enum([
          "cancel",
          "retry",
          "redo",
          "priority",
          "reveal",
          "bulk.retry",
          "bulk.cancel",
          "bulk.stop",
        ]),
        job_id: z.int().nullable(),
        book_id: z.int().nullable(),
        bulk_id: z.int().nullable(),
        filter: z.string().nullable(),
        reason: z.string().nullable(),
        /** {status: "pending"}, {priority: 5} */
        before: facts,
        after: facts,
      }),
    ),
    next_cursor: z.string().nullable(),
  })
  .meta({ id: "WorkshopAudit" });

export type AuditTrail = z.infer<typeof auditTrail>;
