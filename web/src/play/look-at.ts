import type { PageFind } from "../../../src/contract/book-pages.ts";
import { distanceTo } from "./distance-to.ts";
import { middleOf, type Point } from "./outline.ts";

/** What a look at a place shows. */
export type Seen =
  | { kind: "found"; find: PageFind }
  /** Found before. */
  | { kind: "known"; find: PageFind }
  | { kind: "near" }
  | { kind: "nothing" };

/** What lies within this many of its own reaches is near. */
const nearly = 2.5;

/**
 * A look at a place. `reach` is how far beside it a thing may lie, as a share of the picture: fingers are wider than what is
 * hidden. Of several the nearest is meant, and what is yet to be found before what was.
 */
export function lookAt(
  finds: readonly PageFind[],
  point: Point,
  { found, reach }: { found: readonly string[]; reach: number },
): Seen {
  const lying = finds
    .map((find) => ({ find, ...farFrom(find, point), isKnown: found.includes(find.id) }))
    .toSorted((one, other) => one.edge - other.edge || one.middle - other.middle);
  const held = lying.filter(({ edge, middle }) => edge === 0 || middle <= reach);
  const fresh = held.find(({ isKnown }) => !isKnown);
  if (fresh !== undefined) return { kind: "found", find: fresh.find };
  const [known] = held;
  if (known !== undefined) return { kind: "known", find: known.find };
  const isNear = lying.some(({ edge, isKnown }) => !isKnown && edge <= nearly * reach);
  return { kind: isNear ? "near" : "nothing" };
}

function farFrom({ polygon }: PageFind, point: Point): { edge: number; middle: number } {
  const [x, y] = middleOf(polygon);
  return {
    edge: distanceTo(polygon, point),
    middle: Math.hypot(x - point[0], y - point[1]),
  };
}
