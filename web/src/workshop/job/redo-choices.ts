import type { WorkshopJob, WorkshopStep } from "../../../../src/contract/workshop-job.ts";
import { workshopJob as words } from "../../words/workshop-job.ts";
import type { Redo } from "../workshop-acts.ts";
import { isByPage, partName } from "./part-name.ts";

export interface RedoChoice {
  key: string;
  name: string;
  redo: Redo;
}

/** What of a book can be made anew: each picture, each page's voice, each stage. */
export function redoChoices({ job, steps }: Pick<WorkshopJob, "job" | "steps">): RedoChoice[] {
  const scenes = partsOf(steps, "scene_creation").map((scene) => ({
    key: `scene:${scene}`,
    name: words.redoScene(scene),
    redo: { scene },
  }));
  const stages = job.stages
    .filter(({ status }) => status !== "skipped")
    .flatMap(({ name: stage }) => [
      { key: `stage:${stage}`, name: words.redoStage(stage), redo: { stage } },
      ...(isByPage(stage) ? partsOf(steps, stage) : []).map((part) => ({
        key: `part:${stage}:${part}`,
        name: words.redoPart(stage, partName(stage, part)),
        redo: { stage, part },
      })),
    ]);
  return [...scenes, ...stages];
}

const partsOf = (steps: readonly WorkshopStep[], stage: string): number[] =>
  [...new Set(steps.filter((step) => step.stage === stage).map(({ part }) => part))].toSorted(
    (one, other) => one - other,
  );

/** The choice that goes with the chosen step. */
export function choiceFor(step: WorkshopStep | undefined, choices: readonly RedoChoice[]): string {
  const wanted =
    step === undefined
      ? ""
      : isByPage(step.stage)
        ? `part:${step.stage}:${step.part}`
        : step.part > 0
          ? `scene:${step.part}`
          : `stage:${step.stage}`;
  return (choices.find(({ key }) => key === wanted) ?? choices[0])?.key ?? "";
}
