import { z } from "zod";

const format = z
  .object({
    /** What an order names as its `job_type`. */
    name: z.string(),
    /** For people. */
    title: z.string(),
    scenes: z.int(),
    /** In the order in which people see them. */
    stages: z.array(z.string()),
    /** What an order may name in `outputs`, as far as it makes a difference. */
    outputs: z.array(z.string()),
  })
  .meta({ id: "Format" });

/** GET /api/formats */
export const formatList = z.object({ formats: z.array(format) }).meta({ id: "FormatList" });

export type FormatList = z.infer<typeof formatList>;

const known = z
  .object({
    key: z.string(),
    /** For people. */
    title: z.string(),
    /** Words by which an order gets it. */
    examples: z.array(z.string()),
  })
  .meta({ id: "KnownToTheStudio" });

/** GET /api/worlds: what is drawn as itself. An order's `story_world` is free text. */
export const worldList = z.object({ worlds: z.array(known) }).meta({ id: "WorldList" });

export type WorldList = z.infer<typeof worldList>;

/** GET /api/characters: the same for `character_type`. */
export const characterList = z.object({ characters: z.array(known) }).meta({ id: "CharacterList" });

export type CharacterList = z.infer<typeof characterList>;
