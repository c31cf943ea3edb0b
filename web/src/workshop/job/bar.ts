import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";

export type BarKind = "done" | "running" | "ghost" | "kept";

export interface Bar {
  key: string;
  lane: number;
  step: WorkshopStep;
  kind: BarKind;
  /** Seconds along the axis. */
  start: number;
  end: number;
  /** From when it could have started. */
  waitedFrom: number;
  /** On the longest way to the end. */
  isCritical: boolean;
}

export interface Lane {
  key: string;
  stage: string;
  /** Null: the stage has one part. */
  part: number | null;
  /** Why there is nothing in it. */
  skipped: string | null;
  hasPictures: boolean;
}
