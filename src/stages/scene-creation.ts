import { type Draft, type DraftKey, given } from "../book/draft.ts";
import type { Picture, SceneBrief } from "../book/scene.ts";
import { drawScene, type SceneInput } from "./draw-scene.ts";
import { defineStage, type Stage } from "./stage.ts";

/** How a format says what each of its pictures shows. */
export interface SceneBriefs {
  needs: readonly DraftKey[];
  brief(draft: Draft, scene: number): SceneBrief;
}

/** Brief → picture, all scenes side by side. */
export function sceneCreation(briefs: SceneBriefs): Stage {
  return defineStage<SceneInput, Picture>({
    name: "scene_creation",
    per: "scene",
    weight: 36,
    needs: ["look", ...briefs.needs],
    gives: ["pictures"],
    input: (draft, scene) => ({
      brief: briefs.brief(draft, scene),
      figure: given(draft, "look").figure,
    }),
    run: drawScene,
    add: (draft, scene, picture) => ({
      ...draft,
      pictures: { ...draft.pictures, [scene]: picture },
    }),
  });
}
