import type { Draft } from "../book/draft.ts";
import type { StoryRequest } from "../studio/studio.ts";

/** What a writer is told. */
export function storyRequest({ order, meaning }: Draft): StoryRequest {
  const { world, species, quest, ability, occasion } = meaning;
  return {
    name: order.characterName,
    description: order.characterType,
    ability: order.specialAbility,
    ageGroup: order.ageGroup,
    world: order.storyWorld,
    adventure: order.adventureType,
    occasion: order.occasionTheme,
    pronouns: order.pronouns,
    companions: order.companions,
    meaning: { world, species, quest, ability, occasion },
    seed: order.seed,
  };
}
