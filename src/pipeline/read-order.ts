import { z } from "zod";

import { ageGroups } from "../book/age-group.ts";
import type { Changes } from "../book/changes.ts";
import { type Order, pronounSets } from "../book/order.ts";

/** What a job is given to work on. */
export interface JobInput {
  order: Order;
  /** What was said about the order when it was taken. */
  notes: string[];
  changes: Changes;
  /** Who is told of the end of each of the book's runs. */
  notifyEmail?: string | undefined;
}

const paragraphs = z.array(z.string());

const storedInput = z.object({
  order: z.object({
    jobType: z.string(),
    characterName: z.string(),
    characterType: z.string(),
    specialAbility: z.string(),
    ageGroup: z.enum(ageGroups),
    storyWorld: z.string(),
    adventureType: z.string(),
    occasionTheme: z.string().nullable(),
    characterImageUrl: z.string().nullable(),
    dedication: z.string().nullable(),
    pronouns: z.enum(pronounSets),
    companions: z.array(z.string()),
    outputs: z.array(z.string()),
    seed: z.string(),
  }),
  notes: z.array(z.string()),
  // A book's first run has none.
  changes: z
    .object({
      variations: z.record(z.string(), z.int()),
      texts: z.record(z.string(), z.object({ was: paragraphs, is: paragraphs })),
    })
    .default({ variations: {}, texts: {} }),
  notifyEmail: z.string().optional(),
});

/** A job's input as it was stored. `bookId`: by which an order that is made again and again gets the seed of this book. */
export function readOrder(input: unknown, bookId: number): JobInput {
  const stored = readAsStored(input);
  const { order } = stored;
  if (order.seed !== seedOfItsOwn) return stored;
  // The same in every run of the book, and in no other book.
  return { ...stored, order: { ...order, seed: `book ${bookId}` } };
}

export const readAsStored = (input: unknown): JobInput => storedInput.parse(input);

/** Stands for the seed in an order of a schedule: each of its books draws its own. */
export const seedOfItsOwn = "";
