import type { RedoPlan } from "../../../../src/contract/redo-book.ts";
import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { secondsOf } from "./step-words.ts";

/** Seconds that a redo will take, going by this run: the parts of a stage side by side, the stages one after the other. */
export function estimateRedo({ run }: RedoPlan, steps: readonly WorkshopStep[]): number | null {
  const longest = new Map<string, number>();
  for (const { stage, part } of run) {
    const step = steps.findLast(
      (each) => each.stage === stage && each.part === part && each.state !== "cut_short",
    );
    const seconds = step === undefined ? null : secondsOf(step);
    if (seconds !== null) longest.set(stage, Math.max(longest.get(stage) ?? 0, seconds));
  }
  if (longest.size === 0) return null;
  return [...longest.values()].reduce((sum, seconds) => sum + seconds, 0);
}
