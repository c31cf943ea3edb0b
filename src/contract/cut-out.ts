import { z } from "zod";

import { text } from "./generate-book.ts";

export const cutOutQuery = z.strictObject({
  /** Who it is, as in an order's `character_type`: "a brave dragon". */
  description: text(80),
});

/** GET /api/uploads/{upload_id}/cut-out: how a hero from this picture will look. */
export const cutOut = z
  .object({
    /** "framed": the figure could not be told from its ground, so the whole picture is shown in a frame. */
    kind: z.enum(["sticker", "framed"]),
    /** 0–1 */
    confidence: z.number(),
    /** `#rrggbb`, the largest share first. */
    palette: z.array(z.string()),
    /** For the parent: what could not be done as hoped. */
    warnings: z.array(z.string()),
    /** A `data:` address: WebP with an alpha channel, at most 800 px wide and high. */
    picture: z.string(),
  })
  .meta({ id: "CutOut" });

export type CutOut = z.infer<typeof cutOut>;
