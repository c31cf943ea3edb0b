import type { Job } from "./job.ts";

/** The order of the line. */
export const inOrder = (a: Job, b: Job): number =>
  a.priority - b.priority || a.turn - b.turn || a.id - b.id;
