import { z } from "zod";

/** POST /api/books/{book_id}/links. The body may be {}. */
export const makeLinkRequest = z
  .strictObject({ expires_in_days: z.int().min(1).max(3650).nullish() })
  .meta({ id: "MakeLinkRequest" });

const bookLink = z
  .object({
    id: z.int(),
    /** The user who made it; null: the service. */
    made_by: z.uuid().nullable(),
    created_at: z.iso.datetime(),
    /** Null: never. */
    expires_at: z.iso.datetime().nullable(),
    revoked_at: z.iso.datetime().nullable(),
  })
  .meta({ id: "BookLink" });

export type BookLink = z.infer<typeof bookLink>;

export const makeLinkReply = bookLink
  .extend({
    /** With the link's token, which is shown this once. */
    url: z.string(),
  })
  .meta({ id: "NewBookLink" });

export type NewBookLink = z.infer<typeof makeLinkReply>;

/** GET /api/books/{book_id}/links */
export const bookLinks = z
  .object({ book_id: z.int(), links: z.array(bookLink) })
  .meta({ id: "BookLinks" });

export type BookLinks = z.infer<typeof bookLinks>;
