import { middleOf, type Outline, type Point } from "./outline.ts";

const spokes = 28;
/** A hand goes a bit further than once round. */
const overlap = 3;

/**
 * A line drawn by hand around an outline, as the `d` of a path in a square of `units`. `pad` is how far outside it runs, in
 * units. The same outline always gets the same line.
 */
export function loopPath(outline: Outline, { units, pad }: { units: number; pad: number }): string {
  const middle = middleOf(outline);
  const reaches = widened(reachesFrom(middle, outline)).map((reach) => reach * units + pad);
  const points: Point[] = [];
  for (let i = 0; i <= spokes + overlap; i++) {
    const angle = (2 * Math.PI * i) / spokes - Math.PI * 0.8;
    // The pen starts a little outside, wavers, and ends a little further in.
    const drift = pad * (0.3 - (0.5 * i) / spokes);
    const waver = pad * 0.12 * Math.sin(i * 0.62 + middle[0] * 40);
    const reach = (reaches[i % spokes] ?? pad) + drift + waver;
    points.push([
      middle[0] * units + reach * Math.cos(angle),
      middle[1] * units + reach * Math.sin(angle),
    ]);
  }
  return smoothThrough(points);
}

/** How far the outline goes from its middle in each direction. */
function reachesFrom(middle: Point, outline: Outline): number[] {
  return Array.from({ length: spokes }, (_, i) => {
    const angle = (2 * Math.PI * i) / spokes - Math.PI * 0.8;
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return Math.max(...outline.map(([x, y]) => (x - middle[0]) * cos + (y - middle[1]) * sin));
  });
}

/** No dents and no corners: a hand that circles something does not follow its every edge. */
function widened(reaches: readonly number[]): number[] {
  const at = (of: readonly number[], i: number): number => of[(i + of.length) % of.length] ?? 0;
  const around = [-2, -1, 0, 1, 2];
  const most = reaches.map((_, i) => Math.max(...around.map((by) => at(reaches, i + by))));
  return most.map((_, i) => around.reduce((sum, by) => sum + at(most, i + by), 0) / around.length);
}

/** A curve through the points (Catmull and Rom's, written as Bézier's). */
function smoothThrough(points: readonly Point[]): string {
  const at = (i: number): Point => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0];
  const parts = [`M${round(at(0))}`];
  for (let i = 0; i + 1 < points.length; i++) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const leave: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const arrive: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    parts.push(`C${round(leave)} ${round(arrive)} ${round(to)}`);
  }
  return parts.join("");
}

const round = ([x, y]: Point): string => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`;
