import sql from "sql-template-tag";
import { z } from "zod";

import { ageGroups } from "../book/age-group.ts";
import { type Order, pronounSets } from "../book/order.ts";
import type { Db } from "../db/database.ts";

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
export async function readOrder(db: Db, jobId: number): Promise<{ order: Order; notes: string[] }> {
  const { rows } = await db.query<{ order_data: unknown }>(sql`
    select order_data from job_orders where job_id = ${jobId}`);
  return storedOrder.parse(rows[0]?.order_data);
}
