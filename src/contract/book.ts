import { z } from "zod";

import { ageGroup, jobStatus, pronouns } from "./vocabulary.ts";

/** The order as POST /api/books/generate takes it, with what was left out filled in. */
export const orderOfBook = z
  .object({
    job_type: z.string(),
    character_name: z.string(),
    character_type: z.string(),
    special_ability: z.string(),
    age_group: ageGroup,
    story_world: z.string(),
    adventure_type: z.string(),
    occasion_theme: z.string().nullable(),
    character_image_url: z.string().nullable(),
    dedication: z.string().nullable(),
    pronouns,
    companions: z.array(z.string()),
    outputs: z.array(z.string()),
    /** The same order with the same seed gives the same book. */
    seed: z.string(),
    child_profile_id: z.int().nullable(),
  })
  .meta({ id: "OrderOfBook" });

/** GET /api/books/{book_id} */
export const shownBook = z
  .object({
    book_id: z.int(),
    /** The newest run, which all of this is about. */
    job_id: z.int(),
    status: jobStatus,
    job_type: z.string(),
    /** Once the book has one; while a part of it is made anew, the one that it had. */
    title: z.string().nullable(),
    /** Not for readers by link; nor when it came straight into the database and is none that can be made. */
    order: orderOfBook.optional(),
    /** Whether the hero comes from a picture that was sent. */
    has_drawing: z.boolean(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    /** When the book was ordered. */
    created_at: z.iso.datetime(),
    completed_at: z.iso.datetime().nullable(),
  })
  .meta({ id: "Book" });

export type ShownBook = z.infer<typeof shownBook>;
