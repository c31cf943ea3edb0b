import { z } from "zod";

const limit = z.int().nullable();

/** GET /api/users/me */
export const me = z
  .object({
    /** Null for the service itself. */
    user_id: z.uuid().nullable(),
    scopes: z.array(z.string()),
    /** Null: as much as you like. */
    limits: z
      .object({ requests_per_minute: limit, books_waiting: limit, books_per_day: limit })
      .nullable(),
    books_ordered_today: z.int().nullable(),
  })
  .meta({ id: "Me" });

export type Me = z.infer<typeof me>;
