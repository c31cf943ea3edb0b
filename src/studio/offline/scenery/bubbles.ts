import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { fill, stroke } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { num } from "../paint/num.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

export function bubble(svg: Svg, x: number, y: number, size: number): string {
  const skin = svg.radial([
    [0, "#fff", 0.05],
    [0.75, "#fff", 0.14],
    [1, "#fff", 0.6],
  ]);
  const at = (dx: number, dy: number) => `${num(x + dx * size)} ${num(y + dy * size)}`;
  return (
    fill(ellipse(x, y, size), skin) +
    stroke(
      `M${at(-0.6, -0.1)}Q${at(-0.5, -0.6)} ${at(-0.05, -0.66)}`,
      "#fff",
      size * 0.14,
      'opacity="0.9"',
    )
  );
}

/** A column that rises from x, y. */
export function bubbleColumn(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  count: number,
): string {
  let art = "";
  for (let index = 0; index < count; index++) {
    art += bubble(
      svg,
      x + gaussian(random) * 80,
      y - index * 34 + gaussian(random) * 30,
      between(random, 8, 36),
    );
  }
  return art;
}

export function strayBubbles(
  svg: Svg,
  random: Random,
  count: number,
  box: { left: number; right: number; top: number; bottom: number },
): string {
  let art = "";
  for (let index = 0; index < count; index++) {
    const x = between(random, box.left, box.right);
    art += bubble(svg, x, between(random, box.top, box.bottom), between(random, 6, 24));
  }
  return art;
}
