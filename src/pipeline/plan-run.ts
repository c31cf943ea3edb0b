import { z } from "zod";

import type { Draft } from "../book/draft.ts";
import type { Db } from "../db/database.ts";
import { formatNamed } from "../formats/all-formats.ts";
import { firstTry } from "../queue/first-try.ts";
import { readStep } from "../queue/step.ts";
import type { Studio } from "../studio/studio.ts";
import { addToDraft } from "./apply-changes.ts";
import type { EndedRun } from "./ended-run.ts";
import { firstDraft } from "./first-draft.ts";
import type { JobInput } from "./read-order.ts";
import { type Step, stepsBefore, stepsOf } from "./stage-graph.ts";
import { stepKey } from "./step-key.ts";

/** What a studio must tell for it to be foreseen what of a book it has made already. */
export type StudioFacts = Pick<Studio, "version" | "understand">;

/** Both in the order of the format's stages. */
export interface RunPlan {
  /** To be made; all that needs one of these is among them, though it may turn out to be the same as before and be found. */
  run: StepName[];
  keep: StepName[];
}

interface StepName {
  stage: string;
  part: number;
}

/** As `rememberedStep` writes it. */
const keptResult = z.object({ value: z.unknown() });

/** What a new run of the book with this input would find and what it would make; and the draft as far as it would be found. */
export async function planRun(
  db: Db,
  { bookId, redo }: Pick<EndedRun, "bookId" | "redo">,
  input: JobInput,
  studio: StudioFacts,
): Promise<{ plan: RunPlan; draft: Draft }> {
  let draft = firstDraft(input, studio);
  const steps = stepsOf(formatNamed(input.order.jobType), draft);
  const kept = new Set<Step>();
  const plan: RunPlan = { run: [], keep: [] };
  // A format lists a stage after those that it needs.
  for (const step of steps) {
    const name = { stage: step.stage.name, part: step.part };
    const isKnown = stepsBefore(step, steps).every((before) => kept.has(before));
    const result = isKnown ? await readKept(draft, step) : undefined;
    if (result === undefined) {
      plan.run.push(name);
      continue;
    }
    kept.add(step);
    plan.keep.push(name);
    draft = addToDraft(draft, step, keptResult.parse(result).value);
  }
  return { plan, draft };

  function readKept(so: Draft, step: Step): Promise<unknown> {
    const key = stepKey(so, step, step.stage.input(so, step.part), studio.version);
    const first = firstTry(redo, key.stageName, key.part);
    return readStep(db, { bookId }, { ...key, try: first });
  }
}
