import type { Draft } from "../book/draft.ts";
import { seedFor } from "../book/seed-for.ts";
import type { StoryRequest } from "../studio/studio.ts";

/** What a writer is told. `stageName`: the stage that asks, for its seed. */
export function storyRequest(draft: Draft, stageName: string): StoryRequest {
  const { order, meaning } = draft;
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
    seed: seedFor(draft, stageName, 0),
  };
}
