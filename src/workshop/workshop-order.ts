import type { WorkshopOrder } from "../contract/workshop-job.ts";
import { readAsStored } from "../pipeline/read-order.ts";
import { mask } from "./mask.ts";

/** An order for operators' eyes, masked or as it is; undefined while nobody has checked it. */
export function workshopOrder(
  stored: unknown,
  { isRevealed }: { isRevealed: boolean },
): WorkshopOrder | undefined {
  const input = asStored(stored);
  if (input === undefined) return undefined;
  const { order, notifyEmail = null } = input;
  const shown = (words: string): string => (isRevealed ? words : mask(words));
  const orNull = (words: string | null): string | null => (words === null ? null : shown(words));
  return {
    revealed: isRevealed,
    job_type: order.jobType,
    age_group: order.ageGroup,
    pronouns: order.pronouns,
    outputs: [...order.outputs],
    character_name: shown(order.characterName),
    character_type: shown(order.characterType),
    special_ability: shown(order.specialAbility),
    story_world: shown(order.storyWorld),
    adventure_type: shown(order.adventureType),
    occasion_theme: orNull(order.occasionTheme),
    dedication: orNull(order.dedication),
    companions: order.companions.map(shown),
    seed: shown(order.seed),
    notify_email: orNull(notifyEmail),
  };
}

/** What came straight into the database stands there as it was sent, until a worker has looked at it. */
function asStored(stored: unknown): ReturnType<typeof readAsStored> | undefined {
  try {
    return readAsStored(stored);
  } catch {
    return undefined;
  }
}
