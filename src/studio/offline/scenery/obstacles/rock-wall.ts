import type { Point } from "../../../../book/box.ts";
import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { leaf } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { smooth } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import type { ObstacleLook } from "./obstacle-look.ts";
import { rockFace } from "./rock-shape.ts";

/** A wall of rock from the foot of the picture out of its top; its near edge is at x. */
export function rockWall(svg: Svg, random: Random, x: number, look: ObstacleLook): string {
  const edge: Point[] = [];
  for (let step = 0; step <= 12; step++) {
    const y = 2160 - step * 185;
    edge.push([x + step * 12 + (step % 2 === 1 ? 46 : -26) + between(random, -20, 20), y]);
  }
  const outline = smooth(edge, false, 0.7) + "L2180 -60L2180 2160Z";
  let ledges = "";
  let growth = "";
  edge.forEach(([edgeX, y], index) => {
    if (index % 2 === 0 || index < 2) return;
    const reach = between(random, 240, 420);
    ledges += `M${num(edgeX - 50)} ${num(y)}Q${num(edgeX + reach * 0.5)} ${num(y - 36)} ${num(edgeX + reach)} ${num(y + 10)}Q${num(edgeX + reach * 0.4)} ${num(y + 50)} ${num(edgeX - 50)} ${num(y)}Z`;
    for (let tuft = 0; tuft < 16; tuft++) {
      growth += leaf(
        edgeX + between(random, -40, reach * 0.8),
        y + between(random, -20, 6),
        between(random, 30, 66),
        11,
        between(random, -2.3, -0.8),
      );
    }
  });
  const strata = edge
    .map(
      ([edgeX, y]) =>
        `M${num(edgeX - 20)} ${num(y + 60)}Q${num(edgeX + 300)} ${num(y + 20)} 2120 ${num(y + 96)}`,
    )
    .join("");
  const rim = smooth(
    edge.map(([edgeX, y]): Point => [edgeX + 12, y]),
    false,
    0.7,
  );
  return (
    rockFace(
      svg,
      random,
      outline,
      { left: x - 40, right: 2120, top: -40, bottom: 2120 },
      look.rock,
    ) +
    stroke(strata, tone(look.rock, -0.1), 15, 'opacity="0.45"') +
    stroke(strata, tone(look.rock, 0.12), 6, 'opacity="0.5" transform="translate(0 14)"') +
    stroke(rim, tone(look.rock, 0.18), 14, 'opacity="0.6"') +
    fill(ledges, tone(look.rock, 0.1), 'opacity="0.9"') +
    fill(growth, look.growth)
  );
}
