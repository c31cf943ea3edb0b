import { z } from "zod";

const deliveryState = z
  .enum(["waiting", "delivered", "failed", "cancelled"])
  .meta({ id: "WebhookDeliveryState" });

/** GET /api/webhooks/{webhook_id}/deliveries */
export const deliveriesQuery = z.strictObject({
  state: deliveryState.optional(),
  /** From `next_cursor` of the page before. */
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});

const delivery = z
  .object({
    /** The header `webhook-id`. */
    id: z.string(),
    type: z.string(),
    book_id: z.int().nullable(),
    job_id: z.int().nullable(),
    state: deliveryState,
    payload: z.unknown(),
    created_at: z.iso.datetime(),
    next_attempt_at: z.iso.datetime().nullable(),
    attempts: z.array(
      z.object({
        at: z.iso.datetime(),
        /** Null when there was no answer: `error_code` says why. */
        status_code: z.int().nullable(),
        error_code: z.string().nullable(),
        duration_ms: z.int(),
        /** What it answered, the first 500 bytes. */
        answer: z.string(),
      }),
    ),
  })
  .meta({ id: "WebhookDelivery" });

export const deliveryList = z
  .object({ deliveries: z.array(delivery), next_cursor: z.string().nullable() })
  .meta({ id: "WebhookDeliveryList" });

export type DeliveryList = z.infer<typeof deliveryList>;

/** POST /api/webhooks/{webhook_id}/test and …/deliveries/{message_id}/resend: it is in line. */
export const messageQueued = z.object({ message_id: z.string() }).meta({ id: "WebhookQueued" });

/** POST /api/webhooks/{webhook_id}/resend: all that failed or were cancelled since then. */
export const resendRequest = z
  .strictObject({ since: z.iso.datetime({ offset: true }) })
  .meta({ id: "WebhookResend" });

export const messagesQueued = z.object({ resent: z.int() }).meta({ id: "WebhooksQueued" });
