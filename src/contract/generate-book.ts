import { z } from "zod";

import { ageGroup, pronouns } from "./vocabulary.ts";

/** What no database and no file can hold: control characters but line breaks, halves of surrogate pairs. */
const isPlain = (written: string): boolean =>
  written.isWellFormed() && !/\p{Cc}/u.test(written.replace(/[\n\t]/g, ""));
const notPlain = "Please use plain text, without control characters.";

/** Plain text, trimmed, that says something. */
export const text = (max: number) =>
  z
    .string()
    .refine(isPlain, notPlain)
    .trim()
    .min(1, "Please write something, or leave the field out.")
    .max(max, `Please use at most ${max} characters.`);

const yearMs = 366 * 24 * 3_600_000;
const isWithinAYear = (moment: string): boolean => Date.parse(moment) <= Date.now() + yearMs;

/** POST /api/books/generate. `jobTypes` and `outputs` come from the registries of formats and outputs. */
export function generateBookRequest(
  jobTypes: readonly [string, ...string[]],
  outputs: readonly [string, ...string[]],
) {
  return z
    .strictObject({
      job_type: z.enum(jobTypes),
      character_name: text(40),
      character_type: text(80).nullish(),
      special_ability: text(80).nullish(),
      age_group: ageGroup.nullish(),
      story_world: text(80).nullish(),
      adventure_type: text(80).nullish(),
      occasion_theme: text(60).nullish(),
      character_image_url: z
        .url({ protocol: /^(https?|upload)$/ })
        .max(2000)
        .refine(
          (url) => !/^upload:/i.test(url) || /^upload:[1-9]\d{0,14}$/.test(url),
          "It must be as POST /api/uploads has answered: upload:12.",
        )
        .refine(isPlain, notPlain)
        .nullish(),
      priority: z.int().min(1).max(10).nullish(),
      max_retries: z.int().min(0).max(20).nullish(),
      user_id: z.uuid().nullish(),
      child_profile_id: z.int().nullish(),
      seed: z.string().refine(isPlain, notPlain).trim().min(1).max(100).nullish(),
      outputs: z.array(z.enum(outputs)).min(1).nullish(),
      /** Not before this moment, with its zone: "2026-12-24T06:00:00+01:00". A past one means at once. */
      run_at: z.iso
        .datetime({ offset: true, message: "It must be a date and time with its zone." })
        .refine(isWithinAYear, "It must be within a year.")
        .nullish(),
      dedication: text(160).nullish(),
      pronouns: pronouns.nullish(),
      companions: z.array(text(60)).max(3).nullish(),
      /** Told when the book has ended, once; not part of the book. */
      notify_email: z
        .email("It must be an e-mail address.")
        .max(254, "Please use at most 254 characters.")
        .nullish(),
    })
    .meta({ id: "GenerateBookRequest" });
}

export type GenerateBookRequest = z.infer<ReturnType<typeof generateBookRequest>>;

export const generateBookReply = z
  .object({ success: z.literal(true), job_id: z.int(), message: z.string() })
  .meta({ id: "GenerateBookReply" });
