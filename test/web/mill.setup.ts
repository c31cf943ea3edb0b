import type { TestProject } from "vitest/node";

import { openServedMill, type ServedBooks } from "./support/served-mill.ts";

declare module "vitest" {
  interface ProvidedContext {
    mill: { url: string } & ServedBooks;
  }
}

/** One service for all files, with a finished story and a finished search book. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mill = await openServedMill();
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
  project.provide("mill", { url: mill.url, story, search });
  return () => mill.close();
}
