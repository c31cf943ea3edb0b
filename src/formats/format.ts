import type { Stage } from "../stages/stage.ts";

/** A kind of book: what it is called, how many scenes it has, and its stages in the order in which people see them. */
export interface Format {
  /** The wire's `job_type`. */
  name: string;
  /** For people: "Story adventure". */
  title: string;
  /** All of them are made side by side. */
  scenes: number;
  /** How many pages are read aloud, the title page counted as the first. */
  spokenPages: number;
  stages: readonly Stage[];
}
