import { z } from "zod";

/** That a grown-up lets us work with the picture. */
export const uploadConsent = z
  .strictObject({
    agreed: z.literal(true),
    /** The text that was agreed to: "2026-11". */
    text_version: z.string().regex(/^[\w.-]{1,40}$/, "It must be a short word, such as 2026-11."),
    /** In what role: "parent". */
    by: z.string().regex(/^[a-z_]{1,40}$/, "It must be a role, such as parent."),
  })
  .meta({ id: "UploadConsent" });

/** The fields of the form beside its `picture`. */
export const uploadForm = z.strictObject({
  /** As JSON. */
  consent: uploadConsent,
  child_profile_id: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
  /** Whose it is: for the service only. */
  user_id: z.uuid().optional(),
});

/** POST /api/uploads */
export const uploadKept = z
  .object({
    upload_id: z.int(),
    /** What an order's `character_image_url` takes. */
    url: z.string(),
    expires_at: z.iso.datetime(),
  })
  .meta({ id: "UploadKept" });

export type UploadKept = z.infer<typeof uploadKept>;
