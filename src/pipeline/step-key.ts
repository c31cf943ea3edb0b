import type { Draft } from "../book/draft.ts";
import { timesAnew } from "../book/seed-for.ts";
import type { StepKey } from "../queue/step.ts";
import { inputHash } from "./input-hash.ts";
import type { Step } from "./stage-graph.ts";

/** What the step's result is kept under. A step that was asked for anew has another key, also where its input holds no seed. */
export function stepKey(
  draft: Draft,
  { stage, part }: Step,
  input: unknown,
  engineVersion: string,
): StepKey {
  const times = timesAnew(draft, stage.name, part);
  const hash = inputHash(times === 0 ? input : { input, times });
  return { stageName: stage.name, part, try: 1, inputHash: hash, engineVersion };
}
