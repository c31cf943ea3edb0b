import type { ShownBook } from "../../../src/contract/book.ts";
import { emptyDraft, type OrderDraft } from "./order-draft.ts";

/** The order of a book → a draft of the next one. It has no seed: the same answers shall give another book. */
export function draftFrom(order: NonNullable<ShownBook["order"]>): OrderDraft {
  const { character_image_url: url } = order;
  const upload = /^upload:(\d+)$/.exec(url ?? "")?.[1];
  return {
    ...emptyDraft,
    name: order.character_name,
    type: order.character_type,
    ability: order.special_ability,
    pronouns: order.pronouns,
    friends: order.companions,
    drawing:
      url === null
        ? null
        : {
            url,
            uploadId: upload === undefined ? null : Number(upload),
            description: order.character_type,
            expiresAt: null,
            isTaken: true,
          },
    world: order.story_world,
    adventure: order.adventure_type,
    format: order.job_type,
    age: order.age_group,
    occasion: order.occasion_theme ?? "",
    dedication: order.dedication ?? "",
    hasVoice: order.outputs.includes("audio"),
    childProfileId: order.child_profile_id,
  };
}
