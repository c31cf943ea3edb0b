import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { leaf } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { ellipse, smooth } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import type { ObstacleLook } from "./obstacle-look.ts";
import { rockFace } from "./rock-shape.ts";

/** A stone as big as a barn with a beard of growth and, if one looks long enough, a sleepy face. 620 units high at scale 1. */
export function bigStone(
  svg: Svg,
  random: Random,
  at: { x: number; y: number; scale: number; turn?: number },
  look: ObstacleLook,
): string {
  const outline = smooth([
    [-400, 10],
    [-450, -200],
    [-360, -430],
    [-150, -600],
    [120, -620],
    [340, -480],
    [440, -240],
    [400, 10],
    [0, 34],
  ]);
  let beard = "";
  for (let index = 0; index < 80; index++) {
    const x = between(random, -200, 200);
    beard += leaf(
      x,
      between(random, -250, -170) + Math.abs(x) * 0.1,
      between(random, 60, 150),
      14,
      between(random, 1.2, 1.9),
    );
  }
  let cap = "";
  for (let index = 0; index < 60; index++) {
    cap += leaf(
      between(random, -260, 260),
      between(random, -610, -500),
      between(random, 40, 80),
      15,
      between(random, -2.2, -0.8),
    );
  }
  const line = tone(look.rock, -0.24);
  return placed(
    rockFace(svg, random, outline, { left: -450, right: 440, top: -620, bottom: 34 }, look.rock) +
      fill(cap, look.growth, 'opacity="0.9"') +
      stroke("M-190 -352Q-140 -316 -90 -352M90 -352Q140 -316 190 -352", line, 15) +
      stroke("M-206 -408Q-150 -430 -88 -404M206 -408Q150 -430 88 -404", line, 11) +
      fill(ellipse(0, -290, 50, 34), tone(look.rock, -0.08)) +
      fill(ellipse(-230, -280, 44, 26) + ellipse(230, -280, 44, 26), "#ff9d8f", 'opacity="0.3"') +
      fill(beard, look.growth) +
      stroke("M-40 -232Q0 -214 40 -232", line, 11),
    at.x,
    at.y,
    at.scale,
    at.turn ?? 0,
  );
}
