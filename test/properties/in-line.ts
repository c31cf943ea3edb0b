import { laneOf } from "./lane-of.ts";
import type { ModelJob, QueueModel } from "./queue-model.ts";

/** The jobs that stand in the line, or aside, in the order of the line. */
export function inLine(model: QueueModel, ...kinds: ("ready" | "parked")[]): ModelJob[] {
  return [...model.jobs.values()]
    .filter(({ place }) => kinds.some((kind) => kind === place.kind))
    .toSorted(byPlace);
}

export const byPlace = (a: ModelJob, b: ModelJob): number =>
  laneOf(a) - laneOf(b) || a.turn - b.turn || a.id - b.id;
