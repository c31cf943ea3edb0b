import type { SceneBriefs } from "../../stages/scene-creation.ts";

/** What each crowded picture must hide and show. */
export const searchBriefs: SceneBriefs = {
  needs: [],
  brief: ({ order, meaning }, number) => ({
    kind: "search",
    number,
    try: 1,
    seed: order.seed,
    ageGroup: order.ageGroup,
    world: meaning.world,
    heroName: meaning.hero.name,
    heroDescription: meaning.hero.description,
    quest: meaning.quest,
    occasion: meaning.occasion,
    ability: meaning.ability,
  }),
};
