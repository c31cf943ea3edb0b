import { z } from "zod";

import { ageGroups } from "../book/age-group.ts";
import { type Order, pronounSets } from "../book/order.ts";

const storedOrder = z.object({
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
});

/** What was ordered, and what was said about it when it was taken. */
export function readOrder(input: unknown): { order: Order; notes: string[] } {
  return storedOrder.parse(input);
}
