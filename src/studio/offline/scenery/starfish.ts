import type { Point } from "../../../book/box.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, placed, stipple } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { smooth } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

export function starfish(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  size: number,
  colour: string,
  turn = 0,
): string {
  const points = Array.from({ length: 10 }, (_, index): Point => {
    const angle = -1.57 + (index * 6.283) / 10;
    const reach = index % 2 === 1 ? size * 0.48 : size;
    return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.8];
  });
  const grains = Array.from({ length: 26 }, (): Point => [
    gaussian(random) * size * 0.28,
    gaussian(random) * size * 0.25,
  ]);
  const skin = svg.linear([
    [0, tone(colour, 0.08)],
    [1, tone(colour, -0.08)],
  ]);
  return placed(
    fill(smooth(points, true, 0.7), skin) + stipple(grains, tone(colour, 0.16), 5, 0.9),
    x,
    y,
    1,
    turn,
  );
}
