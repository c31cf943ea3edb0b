import { z } from "zod";

/** GET /livez */
export const life = z.object({ status: z.literal("ok"), version: z.string() }).meta({ id: "Life" });

export type Life = z.infer<typeof life>;

/** GET /readyz, /health */
export const health = z
  .object({
    status: z.enum(["ok", "unavailable", "stopping"]),
    database: z.enum(["ok", "unreachable"]),
    version: z.string(),
  })
  .meta({ id: "Health" });

export type Health = z.infer<typeof health>;
