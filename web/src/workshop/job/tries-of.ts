import type { WorkshopStep } from "../../../../src/contract/workshop-job.ts";

export interface SceneTries {
  scene: number;
  /** Those that have drawn something, or are drawing. */
  tries: WorkshopStep[];
}

/** The drawings of a book: scene by scene, try by try. */
export function triesOf(steps: readonly WorkshopStep[]): SceneTries[] {
  const drawn = steps.filter(
    ({ stage, picture, state }) =>
      picture !== null || (stage === "scene_creation" && (state === "running" || state === "done")),
  );
  const scenes = [...new Set(drawn.map(({ part }) => part))].toSorted((one, other) => one - other);
  return scenes.map((scene) => ({
    scene,
    tries: drawn.filter(({ part }) => part === scene).toSorted((one, other) => one.try - other.try),
  }));
}
