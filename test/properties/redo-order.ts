import type { Redo } from "../../src/queue/job.ts";

/** Two entries for the same steps may come in any order: the higher try counts. */
export const redoOrder = (a: Redo, b: Redo): number =>
  a.stage.localeCompare(b.stage) || (a.part ?? Infinity) - (b.part ?? Infinity) || a.try - b.try;
