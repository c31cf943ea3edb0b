import { holdsPoint } from "./holds-point.ts";
import type { Outline, Point } from "./outline.ts";

/** How far a point is from an outline; 0 inside it. */
export function distanceTo(outline: Outline, point: Point): number {
  if (holdsPoint(outline, point)) return 0;
  let least = Infinity;
  let last = outline.at(-1);
  for (const corner of outline) {
    if (last !== undefined) least = Math.min(least, toLine(point, last, corner));
    last = corner;
  }
  return least;
}

function toLine([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}
