import type { Order } from "../book/order.ts";
import type { GenerateBookRequest } from "../contract/generate-book.ts";

/** What is no matter of the story, but of its job. */
type FieldsOfTheJob =
  | "user_id"
  | "priority"
  | "max_retries"
  | "child_profile_id"
  | "run_at"
  | "notify_email";

/** The order as it would be sent. */
export function orderBody(
  order: Order,
): Record<Exclude<keyof GenerateBookRequest, FieldsOfTheJob>, unknown> {
  return {
    job_type: order.jobType,
    character_name: order.characterName,
    character_type: order.characterType,
    special_ability: order.specialAbility,
    age_group: order.ageGroup,
    story_world: order.storyWorld,
    adventure_type: order.adventureType,
    occasion_theme: order.occasionTheme,
    character_image_url: order.characterImageUrl,
    dedication: order.dedication,
    pronouns: order.pronouns,
    companions: order.companions,
    outputs: order.outputs,
    seed: order.seed,
  };
}
