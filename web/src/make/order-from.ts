import type { Order } from "../../../src/client/books.ts";
import type { OrderDraft } from "./order-draft.ts";

/** The draft as POST /api/books/generate takes it. What was not answered is left out: the server fills it in. */
export function orderFrom(draft: OrderDraft): Order {
  const friends = draft.friends.map((friend) => friend.trim()).filter((friend) => friend !== "");
  return {
    job_type: draft.format,
    character_name: draft.name.trim(),
    ...said("character_type", draft.type),
    ...said("special_ability", draft.ability),
    age_group: draft.age,
    ...said("story_world", draft.world),
    ...said("adventure_type", draft.adventure),
    ...said("occasion_theme", draft.occasion),
    ...said("dedication", draft.dedication),
    ...said("notify_email", draft.email),
    pronouns: draft.pronouns,
    ...(friends.length > 0 && { companions: friends }),
    ...(draft.drawing !== null && { character_image_url: draft.drawing.url }),
    ...(draft.childProfileId !== null && { child_profile_id: draft.childProfileId }),
    ...(!draft.hasVoice && { outputs: ["pdf" as const] }),
    ...(draft.isLater && { run_at: new Date(draft.moment).toISOString() }),
  };
}

type Text =
  | "character_type"
  | "special_ability"
  | "story_world"
  | "adventure_type"
  | "occasion_theme"
  | "dedication"
  | "notify_email";

const said = (field: Text, text: string): Partial<Record<Text, string>> =>
  text.trim() === "" ? {} : { [field]: text.trim() };
