import type { Draft } from "../book/draft.ts";
import type { Format } from "../formats/format.ts";
import type { Stage } from "../stages/stage.ts";

/** One part of a stage: the smallest piece of work that is kept. */
export interface Step {
  stage: Stage;
  /** 0 for the book as a whole, scenes from 1, pages from 0 (the title). */
  part: number;
}

/** All steps of a format's stages but those that the order skips. */
export function stepsOf(format: Format, draft: Draft): Step[] {
  return format.stages
    .filter((stage) => stage.skipped?.(draft) === undefined)
    .flatMap((stage) => partsOf(stage, format).map((part) => ({ stage, part })));
}

export function partsOf(stage: Stage, format: Format): number[] {
  switch (stage.per) {
    case "book":
      return [0];
    case "scene":
      return Array.from({ length: format.scenes }, (_, index) => index + 1);
    case "page":
      return Array.from({ length: format.spokenPages }, (_, index) => index);
    default:
      return stage.per satisfies never;
  }
}

/** Whether all that a step needs is there. */
export function isReady(
  step: Step,
  steps: readonly Step[],
  isDone: (step: Step) => boolean,
): boolean {
  return stepsBefore(step, steps).every(isDone);
}

/**
 * The steps that one needs. What is made scene by scene is handed on scene by scene: scene 3 is checked while scene 5 is
 * still being drawn. Everything else waits for the whole stage.
 */
export function stepsBefore(step: Step, steps: readonly Step[]): Step[] {
  return steps
    .filter((other) => other.stage.gives.some((key) => step.stage.needs.includes(key)))
    .filter((other) => !handsOnByPart(other.stage, step.stage) || other.part === step.part);
}

const handsOnByPart = (giver: Stage, taker: Stage): boolean =>
  giver.per !== "book" && giver.per === taker.per;
