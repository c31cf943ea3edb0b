/** What a bulk act is for: jobs of this page, or all that fit the filter, whatever page they are on. */
export type Selection = readonly number[] | "all";

/** Adds the jobs; those that were all there are taken out. Out of "all" one comes back to a page's own. */
export function withSwitched(now: Selection, ids: readonly number[]): Selection {
  if (now === "all") return [];
  if (ids.every((id) => now.includes(id))) return now.filter((id) => !ids.includes(id));
  return [...new Set([...now, ...ids])];
}

/** The filter that selects it. */
export const selectionFilter = (selection: Selection, filter: string): string =>
  selection === "all" ? filter : `id:${selection.join(",")}`;
