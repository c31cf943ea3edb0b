import { fill } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** The shadow that somebody standing on x, y throws. */
export function contactShadow(
  svg: Svg,
  x: number,
  y: number,
  scale: number,
  colour: string,
): string {
  const soft = svg.radial([
    [0, colour, 0.55],
    [0.6, colour, 0.3],
    [1, colour, 0],
  ]);
  return fill(ellipse(x, y + 6 * scale, 96 * scale, 18 * scale), soft);
}

/** The light that somebody standing on x, y stands in. */
export function poolOfLight(svg: Svg, x: number, y: number, scale: number, colour: string): string {
  const soft = svg.radial([
    [0, colour, 0.5],
    [0.5, colour, 0.18],
    [1, colour, 0],
  ]);
  return fill(ellipse(x, y - 190 * scale, 330 * scale), soft);
}
