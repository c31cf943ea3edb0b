import type { Draft } from "../book/draft.ts";
import type { Studio } from "../studio/studio.ts";
import type { JobInput } from "./read-order.ts";

/** What there is of a book before its first step. */
export function firstDraft(
  { order, changes }: JobInput,
  studio: Pick<Studio, "understand">,
): Draft {
  const meaning = studio.understand(order);
  return { order, changes, meaning, pictures: {}, checked: {}, narration: {} };
}
