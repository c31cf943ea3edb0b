import type { WeightedColour } from "../book/character.ts";
import { given } from "../book/draft.ts";
import type { CheckedPicture, Picture, Verdict } from "../book/scene.ts";
import { drawScene, pictureFiles, type SceneInput } from "./draw-scene.ts";
import { drawableFigure } from "./drawable-figure.ts";
import type { SceneBriefs } from "./scene-creation.ts";
import { defineStage, type Stage, type StageTools, type StepResult } from "./stage.ts";

interface Input extends SceneInput {
  picture: Picture;
  palette: readonly WeightedColour[];
}

/** A drawing, and at most two more: a scene that fails three times keeps its best drawing, and the job says so. */
const maxTries = 3;

/** Is it the same hero in every picture? Measures each scene against the settled look and redraws those that drifted. */
export function consistencyValidation(briefs: SceneBriefs): Stage {
  return defineStage<Input, CheckedPicture>({
    name: "consistency_validation",
    per: "scene",
    weight: 8,
    needs: ["look", "pictures", ...briefs.needs],
    gives: ["checked"],
    input: (draft, scene) => {
      const picture = draft.pictures[scene];
      if (picture === undefined) throw new Error(`the draft has no picture ${scene} yet`);
      const { figure, palette } = given(draft, "look");
      return { picture, figure, palette, brief: briefs.brief(draft, scene) };
    },
    run: validate,
    add: (draft, scene, checked) => ({
      ...draft,
      checked: { ...draft.checked, [scene]: checked },
    }),
  });
}

async function validate(input: Input, tools: StageTools): Promise<StepResult<CheckedPicture>> {
  let picture = input.picture;
  let best: CheckedPicture | undefined;
  const verdicts: { try: number; verdict: Verdict }[] = [];
  for (let tries = 1; ; tries++) {
    const verdict = await review(picture, input, tools);
    verdicts.push({ try: tries, verdict });
    if (best === undefined || verdict.score > best.verdict.score)
      best = { picture, verdict, tries };
    if (verdict.passed || tries === maxTries) {
      const accepted = best.tries;
      const rejected = verdicts.filter((one) => one.try !== accepted);
      return {
        value: { ...best, tries, ...(rejected.length > 0 && { rejected }) },
        // The last drawing's files stand in the book by now: the accepted one's take their place.
        files: tries > 1 ? pictureFiles(best.picture) : [],
      };
    }
    picture = await redraw(input, tries + 1, tools);
    tools.progress(tries / maxTries);
  }
}

async function review(picture: Picture, input: Input, tools: StageTools): Promise<Verdict> {
  const {
    print: _print,
    large,
    small: _small,
    textPage: _page,
    answerKey: _key,
    ...facts
  } = picture;
  return tools.studio.reviewer.review(
    {
      image: await tools.shelf.get(large),
      picture: facts,
      figure: await drawableFigure(input.figure, tools.shelf),
      palette: input.palette,
    },
    tools.signal,
  );
}

function redraw({ brief, figure }: Input, tryNumber: number, tools: StageTools): Promise<Picture> {
  const input: SceneInput = { brief: { ...brief, try: tryNumber }, figure };
  const key = { stageName: "scene_creation", part: brief.number, try: tryNumber };
  return tools.again(key, input, () => drawScene(input, tools));
}
