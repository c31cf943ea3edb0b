import { given } from "../../book/draft.ts";
import { seedFor } from "../../book/seed-for.ts";
import type { SceneBriefs } from "../../stages/scene-creation.ts";

/** Each picture shows what its beat of the story says. */
export const storyBriefs: SceneBriefs = {
  needs: ["story"],
  brief: (draft, number) => {
    const scene = given(draft, "story").scenes[number - 1];
    if (scene === undefined) throw new Error(`the story has no scene ${number}`);
    const { order, meaning } = draft;
    return {
      kind: "story",
      number,
      try: 1,
      seed: seedFor(draft, "scene_creation", number),
      ageGroup: order.ageGroup,
      world: meaning.world,
      heroName: meaning.hero.name,
      heroDescription: meaning.hero.description,
      stage: scene.stage,
    };
  },
};
