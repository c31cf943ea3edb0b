import { z } from "zod";

/** POST /api/session: one of the two. */
export const signInRequest = z
  .strictObject({
    /** An API key. */
    key: z.string().min(1).max(200).optional(),
    /** A Supabase access token. */
    access_token: z.string().min(1).max(16_000).optional(),
  })
  .refine(
    ({ key, access_token: token }) => (key === undefined) !== (token === undefined),
    "Please send either a key or an access_token.",
  )
  .meta({ id: "SignInRequest" });

/** POST and GET /api/session: who asks. */
export const whoAsks = z
  .object({
    kind: z.enum(["service", "user", "reader", "nobody"]),
    user_id: z.uuid().nullable(),
    scopes: z.array(z.enum(["orders", "read", "ops:read", "ops:write", "admin"])),
    /** How this installation tells who asks; "open": everybody is its owner. */
    mode: z.enum(["open", "key", "supabase"]),
    /** Whether an order's `notify_email` is told when its book has ended. */
    sends_mail: z.boolean(),
  })
  .meta({ id: "WhoAsks" });

export type WhoAsks = z.infer<typeof whoAsks>;
