import { tone } from "../paint/colour.ts";
import { fill, placed } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A glowing crystal that stands on x, y. */
export function crystal(
  svg: Svg,
  x: number,
  y: number,
  height: number,
  colour: string,
  turn = 0,
): string {
  const at = (dx: number, dy: number) => `${num(dx * height)} ${num(dy * height)}`;
  const halo = svg.radial([
    [0, colour, 0.5],
    [1, colour, 0],
  ]);
  return placed(
    fill(ellipse(0, -height * 0.5, height * 1.1), halo) +
      fill(
        `M${at(-0.24, 0)}L${at(-0.3, -0.7)}L${at(0, -1)}L${at(0.28, -0.68)}L${at(0.22, 0)}Z`,
        colour,
      ) +
      fill(
        `M${at(0, -1)}L${at(0.28, -0.68)}L${at(0.22, 0)}H${num(height * 0.02)}L${at(0.03, -0.62)}Z`,
        tone(colour, -0.15),
      ) +
      fill(`M${at(-0.3, -0.7)}L${at(0, -1)}L${at(0.03, -0.62)}Z`, tone(colour, 0.13)),
    x,
    y,
    1,
    turn,
  );
}
