import { seedFor } from "../../book/seed-for.ts";
import type { SceneBriefs } from "../../stages/scene-creation.ts";

/** What each crowded picture must hide and show. */
export const searchBriefs: SceneBriefs = {
  needs: [],
  brief: (draft, number) => {
    const { order, meaning } = draft;
    return {
      kind: "search",
      number,
      try: 1,
      seed: seedFor(draft, "scene_creation", number),
      ageGroup: order.ageGroup,
      world: meaning.world,
      heroName: meaning.hero.name,
      heroDescription: meaning.hero.description,
      quest: meaning.quest,
      occasion: meaning.occasion,
      ability: meaning.ability,
    };
  },
};
