import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { fill } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { blob, smooth } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import { rolling } from "./ground.ts";

/** A far-off reef as one silhouette across the picture. */
export function reef(svg: Svg, random: Random, y: number, top: string, bottom: string): string {
  const line = rolling(random, svg.width, y, 40, 1.3);
  let outline = "";
  for (let index = 0; index < 16; index++) {
    const x = between(random, -50, svg.width + 50);
    const size = between(random, 0.5, 1.2);
    const kind = Math.floor(random() * 3);
    outline += growths[kind]?.(random, x, line(x) + 20, size) ?? "";
  }
  const points: Point[] = [];
  for (let x = -60; x <= svg.width + 60; x += 40) points.push([x, line(x)]);
  outline +=
    smooth(points, false) + `L${svg.width + 60} ${svg.height + 20}L-60 ${svg.height + 20}Z`;
  const water = svg.linear(
    [
      [0, top],
      [1, bottom],
    ],
    0,
    y - 200,
    0,
    y + 200,
    "units",
  );
  return fill(outline, water);
}

const growths: readonly ((random: Random, x: number, y: number, size: number) => string)[] = [
  (random, x, y, size) => {
    let fan = "";
    for (let index = 0; index < 6; index++) {
      const angle = -1.57 + (index - 2.5) * 0.28;
      const length = 170 * size * between(random, 0.6, 1.1);
      fan += dab(
        x + Math.cos(angle) * length * 0.5,
        y + Math.sin(angle) * length * 0.5,
        length,
        34 * size,
        angle,
        0.05,
      );
    }
    return fan;
  },
  (random, x, y, size) => blob(random, x, y - 20, 120 * size, 90 * size, 10, 0.12),
  (_random, x, y, size) => {
    const tube = (left: number, right: number, height: number) =>
      `M${num(x + left * size)} ${num(y + 30)}V${num(y - height * size)}Q${num(x + ((left + right) / 2) * size)} ${num(y - (height + 28) * size)} ${num(x + right * size)} ${num(y - height * size)}V${num(y + 30)}Z`;
    return tube(-40, 6, 190) + tube(14, 54, 110);
  },
];
