import type { PageFind } from "../../../src/contract/book-pages.ts";
import { distanceTo } from "./distance-to.ts";
import type { Point } from "./outline.ts";

export type Nearness = "under" | "near" | "nearer" | "far";

/** How near the glass is to something that is yet to be found. */
export function howNear(finds: readonly PageFind[], glass: Point): Nearness {
  const least = Math.min(...finds.map(({ polygon }) => distanceTo(polygon, glass)));
  if (least <= 0.02) return "under";
  if (least <= 0.08) return "near";
  return least <= 0.2 ? "nearer" : "far";
}
