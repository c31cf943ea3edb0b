import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple, stroke } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { num } from "../paint/num.ts";
import type { Svg } from "../paint/svg.ts";
import type { Rig } from "./rig.ts";

/** A shape with the light from the upper left; `depth` is how dark its far side gets. */
export function shaded(svg: Svg, path: string, colour: string, depth = 0.12): string {
  const light = svg.linear(
    [
      [0, tone(colour, 0.08), 0.55],
      [0.45, colour, 0],
      [1, tone(colour, -depth), 0.85],
    ],
    0.1,
    0,
    0.9,
    1,
  );
  return fill(path, colour) + fill(path, light);
}

/** Grain along the shaded side of an ellipse, inside `clip` (a `url(#…)`). */
export function grain(
  rig: Rig,
  ellipse: { x: number; y: number; rx: number; ry: number },
  colour: string,
  count: number,
  clip: string,
): string {
  const points = Array.from({ length: count }, (): Point => {
    const angle = between(rig.random, -0.5, 1.9);
    const reach = 1 - Math.abs(gaussian(rig.random)) * 0.22;
    return [
      ellipse.x + Math.cos(angle) * ellipse.rx * reach,
      ellipse.y + Math.sin(angle) * ellipse.ry * reach,
    ];
  });
  return group(stipple(points, tone(colour, -0.16), 2.6, 0.45), `clip-path="${clip}"`);
}

/** A limb through three points: drawn twice, the lighter one narrower and nearer the light. */
export function limb(
  points: readonly [Point, Point, Point],
  width: number,
  colour: string,
): string {
  const [from, bend, to] = points;
  const path = `M${num(from[0])} ${num(from[1])}Q${num(bend[0])} ${num(bend[1])} ${num(to[0])} ${num(to[1])}`;
  const shift = num(-width * 0.06);
  return (
    stroke(path, tone(colour, -0.09), width) +
    stroke(path, colour, width * 0.8, `transform="translate(${shift} ${shift})"`)
  );
}

/** A head outline through points around the middle of the head; the right half, mirrored. */
export function mirrored(rightHalf: readonly Point[], headY: number): Point[] {
  const right = rightHalf.map(([x, y]): Point => [x, headY + y]);
  const left = rightHalf
    .filter(([x]) => x !== 0)
    .map(([x, y]): Point => [-x, headY + y])
    .reverse();
  return [...right, ...left];
}
