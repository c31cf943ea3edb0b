import { star } from "../../../paint/brush.ts";
import { tone } from "../../../paint/colour.ts";
import { fill, stroke } from "../../../paint/marks.ts";
import { ellipse } from "../../../paint/shapes.ts";
import type { Svg } from "../../../paint/svg.ts";
import { shaded } from "../../../puppet/shaded.ts";
import { glow } from "../../../scenery/lights.ts";

/** A small star with a face, its points `size` units from 0, 0. */
export function starling(svg: Svg, size: number, colour: string): string {
  const unit = size / 60;
  const round = stroke(star(0, 0, size), colour, 16 * unit);
  const eyes = [-13, 13].map((x) => ellipse(x * unit, -4 * unit, 4.6 * unit, 6.4 * unit)).join("");
  const cheeks = [-23, 23].map((x) => ellipse(x * unit, 7 * unit, 6 * unit, 4 * unit)).join("");
  return (
    glow(svg, 0, 0, size * 1.9, colour, 0.55) +
    round +
    shaded(svg, star(0, 0, size), tone(colour, 0.03), 0.06) +
    fill(eyes, "#3a2a40") +
    fill(cheeks, "#ff8f7a", 'opacity="0.7"') +
    stroke(
      `M${-7 * unit} ${8 * unit}Q0 ${16 * unit} ${7 * unit} ${8 * unit}`,
      "#3a2a40",
      3.4 * unit,
    )
  );
}
