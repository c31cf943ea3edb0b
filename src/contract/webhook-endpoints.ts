import { z } from "zod";

/** What a webhook may be told. */
const webhookEvent = z
  .enum([
    "job.created",
    "job.started",
    "job.retrying",
    "job.completed",
    "job.failed",
    "job.cancelled",
  ])
  .meta({ id: "WebhookEvent" });

const url = z.string().trim().min(1).max(2000);
/** None, or an empty list: all of them. */
const events = z.array(webhookEvent).max(20);
const description = z
  .string()
  .trim()
  .max(200)
  .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), "Please use plain text.");
const status = z.enum(["enabled", "disabled"]);

/** POST /api/webhooks */
export const newWebhook = z
  .strictObject({
    url,
    events: events.default([]),
    description: description.default(""),
    /** Another user's: for the service only, whose own webhooks hear of all books. */
    user_id: z.uuid().optional(),
  })
  .meta({ id: "NewWebhook" });

/** PATCH /api/webhooks/{webhook_id}; what is left out stays as it is. */
export const webhookChange = z
  .strictObject({ url, events, description, status })
  .partial()
  .meta({ id: "WebhookChange" });

/** GET /api/webhooks */
export const webhookListQuery = z.strictObject({
  /** Another user's: for the service only. */
  user_id: z.uuid().optional(),
});

export const webhook = z
  .object({
    id: z.int(),
    user_id: z.uuid().nullable(),
    url: z.string(),
    events: z.array(z.string()),
    description: z.string(),
    status,
    /** "by_owner", "gone" (it answered 410), "failing" (for five days on end) */
    disabled_reason: z.string().nullable(),
    /** Since when every attempt has failed. */
    failing_since: z.iso.datetime().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: "Webhook" });

export type Webhook = z.infer<typeof webhook>;

/** The only time that the secret is shown. */
export const createdWebhook = webhook.extend({ secret: z.string() }).meta({ id: "CreatedWebhook" });

export const webhookList = z.object({ webhooks: z.array(webhook) }).meta({ id: "WebhookList" });

/** POST /api/webhooks/{webhook_id}/rotate */
export const rotatedSecret = z
  .object({
    secret: z.string(),
    /** Until then messages are signed with the old one too. */
    previous_valid_until: z.iso.datetime(),
  })
  .meta({ id: "RotatedSecret" });
