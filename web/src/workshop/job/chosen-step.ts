import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { isByPage } from "./part-name.ts";

/** How the address names a step: ?stage=scene_creation&scene=3&try=2. */
export interface StepAddress {
  stage?: string | undefined;
  scene?: number | undefined;
  page?: number | undefined;
  try?: number | undefined;
}

export function addressOf({ stage, part, try: number }: WorkshopStep): StepAddress {
  const where = isByPage(stage) ? { page: part } : part === 0 ? {} : { scene: part };
  return { stage, ...where, try: number };
}

/** The step that an address names; of several tries or attempts the last. */
export function chosenStep(
  steps: readonly WorkshopStep[],
  { stage, scene, page, try: number }: StepAddress,
): WorkshopStep | undefined {
  if (stage === undefined) return undefined;
  const part = page ?? scene;
  return steps.findLast(
    (step) =>
      step.stage === stage &&
      (part === undefined || step.part === part) &&
      (number === undefined || step.try === number),
  );
}
