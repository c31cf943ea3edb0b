import type { Draft } from "./draft.ts";

type Ordered = Pick<Draft, "order" | "changes">;

/** The seed that a step sees: the order's, or another one for each time that the step was asked for anew. */
export function seedFor(draft: Ordered, stageName: string, part: number): string {
  const times = timesAnew(draft, stageName, part);
  return times === 0 ? draft.order.seed : `${draft.order.seed}~${times}`;
}

/** How often somebody asked for this step anew. */
export function timesAnew({ changes }: Ordered, stageName: string, part: number): number {
  return changes.variations[`${stageName}/${part}`] ?? 0;
}
