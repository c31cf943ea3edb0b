import type { ServedBooks, ServedMill } from "./served-mill.ts";

/** A story and a search book that are the same whenever they are made. */
export async function makeTwoBooks(mill: ServedMill): Promise<ServedBooks> {
  const story = await mill.make({
    job_type: "story_adventure",
    character_name: "Luna",
    character_type: "a brave dragon",
    special_ability: "fly through clouds",
    story_world: "the Enchanted Forest",
    adventure_type: "treasure hunt",
    age_group: "7-10",
    dedication: "For Luna, who asks why",
    seed: "web",
  });
  const search = await mill.make({
    job_type: "interactive_search",
    character_name: "Otto",
    character_type: "a small red fox",
    story_world: "the Deep Blue Sea",
    adventure_type: "treasure hunt",
    age_group: "3-6",
    seed: "web",
  });
  return { story, search };
}
