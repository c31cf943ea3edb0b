import { z } from "zod";

const result = z.object({ title: z.string(), pages: z.int(), warnings: z.array(z.string()) });

export type StoredResult = z.infer<typeof result>;

/** What a finished book was bound with; undefined where there is none. */
export const storedResult = (data: unknown): StoredResult | undefined =>
  result.safeParse(data).data;
