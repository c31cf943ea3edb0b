import type { Draft } from "../book/draft.ts";
import type { Db } from "../db/database.ts";
import { formatNamed } from "../formats/all-formats.ts";
import { planRun, type StudioFacts } from "../pipeline/plan-run.ts";
import { readOrder } from "../pipeline/read-order.ts";
import { type Step, stepsOf } from "../pipeline/stage-graph.ts";
import { stepKey } from "../pipeline/step-key.ts";
import type { Redo } from "../queue/job.ts";

export interface PlannedStep {
  step: Step;
  /** By which a result of an earlier run is known as this step's; undefined while what it needs is not there. */
  inputHash: string | undefined;
}

/** All steps of a run, in the order of its format. None while nobody has checked the order. */
export async function plannedSteps(
  db: Db,
  run: { bookId: number; redo: readonly Redo[] | null; input: unknown },
  studio: StudioFacts,
): Promise<PlannedStep[]> {
  const input = orderOf(run);
  if (input === undefined) return [];
  const { draft } = await planRun(db, run, input, studio);
  return stepsOf(formatNamed(input.order.jobType), draft).map((step) => ({
    step,
    inputHash: hashOf(draft, step, studio.version),
  }));
}

function orderOf({ input, bookId }: { input: unknown; bookId: number }) {
  try {
    return readOrder(input, bookId);
  } catch {
    return undefined;
  }
}

function hashOf(draft: Draft, step: Step, version: string): string | undefined {
  try {
    return stepKey(draft, step, step.stage.input(draft, step.part), version).inputHash;
  } catch {
    // It reads what the draft does not hold yet.
    return undefined;
  }
}
