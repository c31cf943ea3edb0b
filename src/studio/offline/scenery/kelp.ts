import type { Point } from "../../../book/box.ts";
import { leaf } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, stroke } from "../paint/marks.ts";
import { smooth } from "../paint/shapes.ts";

/** A swaying ribbon of kelp; `phase` shifts the sway. */
export function kelp(x: number, y: number, height: number, colour: string, phase: number): string {
  const stem = Array.from({ length: 17 }, (_, index): Point => [
    x + Math.sin(index * 0.55 + phase) * 26 * (index / 10),
    y - (height * index) / 16,
  ]);
  let right = "";
  let left = "";
  stem.forEach(([atX, atY], index) => {
    if (index === 0 || index === 16) return;
    const side = index % 2 === 1 ? 1 : -1;
    const blade = leaf(
      atX,
      atY,
      height * 0.13 * (1.2 - index / 22),
      height * 0.028,
      -1.57 + side * 0.95,
    );
    if (side > 0) right += blade;
    else left += blade;
  });
  return (
    stroke(smooth(stem, false), tone(colour, -0.06), 10) +
    fill(right, tone(colour, -0.05)) +
    fill(left, tone(colour, 0.06))
  );
}
