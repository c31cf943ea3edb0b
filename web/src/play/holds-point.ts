import type { Outline, Point } from "./outline.ts";

/** Whether the point lies inside: a ray to the right of it crosses the outline an odd number of times. */
export function holdsPoint(outline: Outline, [x, y]: Point): boolean {
  let isInside = false;
  let last = outline.at(-1);
  for (const corner of outline) {
    if (last !== undefined && corner[1] > y !== last[1] > y) {
      const crossing =
        corner[0] + ((y - corner[1]) / (last[1] - corner[1])) * (last[0] - corner[0]);
      if (x < crossing) isInside = !isInside;
    }
    last = corner;
  }
  return isInside;
}
