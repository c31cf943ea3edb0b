import type { Find } from "../../book/scene.ts";

/** What is hidden, as a child reads it; the hero goes by name. */
export function findNames(finds: readonly Find[], heroName: string): string[] {
  return finds.map((find) => (find.id === "hero" ? heroName : find.label));
}

/**
 * What may stand under a small icon, best first. A name of twenty letters does not fit under an icon the width of a
 * thumb; its first part does, and the full name stands on the pages before and after.
 */
export function findWordings(finds: readonly Find[], heroName: string): string[][] {
  return finds.map((find) => {
    if (find.id !== "hero") return [find.label];
    const firstPart = heroName.split(/[\s-]/u)[0] ?? heroName;
    return [...new Set([heroName, firstPart, "the hero"])];
  });
}
