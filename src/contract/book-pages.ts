import { z } from "zod";

import { jobStatus } from "./vocabulary.ts";

/** From and to in seconds, then first and last-plus-one UTF-16 unit in the text that is read. */
const cue = z.tuple([z.number(), z.number(), z.int(), z.int()]);

const bookNarration = z
  .object({ url: z.string(), seconds: z.number(), cues: z.array(cue) })
  .meta({ id: "BookNarration" });

const bookParagraph = z
  .object({
    /** Without marks of any sort. */
    text: z.string(),
    /** Where it begins in the text that is read: a cue's offsets less this are offsets in `text`. */
    from: z.int(),
    /** What is set in italics: first and last-plus-one UTF-16 unit of `text`. */
    emphasis: z.array(z.tuple([z.int(), z.int()])),
    /** Rhymed lines, which in print stand in the picture. Lines are parted by line feeds. */
    is_refrain: z.boolean(),
  })
  .meta({ id: "BookParagraph" });

const pagePicture = z
  .object({
    /** Square WebP, 480 and 1600 px. */
    small: z.string(),
    large: z.string(),
    /** What is to be seen, in a sentence or two. */
    alt: z.string(),
    /** Three `#rrggbb`, most telling first. */
    colours: z.array(z.string()),
    /** Whether it was measured against the hero's look; until then it may be drawn again. */
    is_checked: z.boolean(),
  })
  .meta({ id: "PagePicture" });

const pageFind = z
  .object({
    /** "hero" is the hero. */
    id: z.string(),
    label: z.string(),
    /** The outline in shares of the picture as it is served, 0–1, from its top left. */
    polygon: z.array(z.tuple([z.number(), z.number()])),
    /** 0–1 */
    difficulty: z.number(),
    /** From vague to plain. */
    hints: z.tuple([z.string(), z.string(), z.string()]),
  })
  .meta({ id: "PageFind" });

const bookPage = z
  .object({
    /** The scene's number, from 1. */
    number: z.int(),
    heading: z.string().nullable(),
    /** None as long as there is no text. */
    paragraphs: z.array(bookParagraph),
    picture: pagePicture.nullable(),
    narration: bookNarration.nullable(),
    /** Of search scenes: what is hidden, easy to hard. */
    finds: z.array(pageFind),
    /** Of search scenes: a JPEG with everything marked. */
    answer_key: z.string().nullable(),
  })
  .meta({ id: "BookPage" });

const bookHero = z
  .object({
    name: z.string(),
    /** "a brave dragon" */
    description: z.string(),
    traits: z.array(z.string()),
    /** `#rrggbb`, the largest share first. */
    palette: z.array(z.string()),
    /** The character sheet as a picture. */
    sheet: z.string().nullable(),
    /** What the hero was made from: the order's words, or a picture that was sent. */
    source: z.enum(["words", "picture"]),
  })
  .meta({ id: "BookHero" });

/** GET /api/books/{book_id}/pages: as far as the newest run has made them. */
export const bookPages = z
  .object({
    book_id: z.int(),
    job_id: z.int(),
    status: jobStatus,
    job_type: z.string(),
    language: z.literal("en"),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    dedication: z.string().nullable(),
    hero: bookHero.nullable(),
    /** Of title and byline, read as `title`, a blank line, `byline`. */
    title_narration: bookNarration.nullable(),
    /** One for each scene of the format, from the start. */
    pages: z.array(bookPage),
    /** Lines under “The End”. */
    closing: z.array(z.string()),
    /** The page that presents the hero. */
    meet: z.object({ heading: z.string(), lines: z.array(z.string()) }).nullable(),
    /** Stages that this book does without. */
    skipped: z.array(z.object({ stage: z.string(), reason: z.string() })),
  })
  .meta({ id: "BookPages" });

export type BookPages = z.infer<typeof bookPages>;
export type BookPage = z.infer<typeof bookPage>;
export type BookParagraph = z.infer<typeof bookParagraph>;
export type BookNarration = z.infer<typeof bookNarration>;
export type PageFind = z.infer<typeof pageFind>;
