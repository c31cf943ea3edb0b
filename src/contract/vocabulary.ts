import { z } from "zod";

/** The words of the wire that several endpoints share. */
export const ageGroup = z.enum(["0-2", "3-6", "7-10", "11-12"]).meta({ id: "AgeGroup" });

export const pronouns = z.enum(["she", "he", "they"]).meta({ id: "Pronouns" });

export const jobStatus = z
  .enum(["pending", "processing", "completed", "failed", "cancelled"])
  .meta({ id: "JobStatus" });

export const stageStatus = z
  .enum(["pending", "processing", "completed", "failed", "skipped"])
  .meta({ id: "StageStatus" });

export const bookFile = z
  .object({
    name: z.string(),
    media_type: z.string(),
    bytes: z.int(),
    sha256: z.string(),
    url: z.string(),
  })
  .meta({ id: "BookFile" });

export type BookFile = z.infer<typeof bookFile>;
