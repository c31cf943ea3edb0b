import type { z } from "zod";

/** What an endpoint answers, by its schema. */
export type Reply<Schema extends z.ZodType> = z.infer<Schema>;

/** What is sent to it: fields with a default may be left out. */
export type Sent<Schema extends z.ZodType> = z.input<Schema>;

export interface Stoppable {
  /** Ends the call, which then throws the signal's reason. */
  signal?: AbortSignal | undefined;
}
