import type { Point } from "../../../../book/box.ts";
import { between } from "../../../../book/seeded-random.ts";
import type { Random } from "../../../../book/seeded-random.ts";
import { leaf } from "../../paint/brush.ts";
import { tone } from "../../paint/colour.ts";
import { fill, placed, stroke } from "../../paint/marks.ts";
import { num } from "../../paint/num.ts";
import { smooth } from "../../paint/shapes.ts";
import type { Svg } from "../../paint/svg.ts";
import type { ObstacleLook } from "./obstacle-look.ts";
import { rockFace } from "./rock-shape.ts";

/** The far side of a gap, from its edge at x to the right of the picture; its top is at y. */
export function farCliff(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  look: ObstacleLook,
): string {
  const face: Point[] = [
    [2170, y + 10],
    [x + 380, y + 5],
    [x + 40, y + 34],
    [x, y + 104],
    [x + 60, y + 250],
    [x + 20, y + 410],
    [x + 90, y + 620],
    [x + 60, y + 830],
  ];
  const outline = smooth(face, false, 0.6) + `L2170 2220L2170 ${y}Z`;
  const turf = `M${x - 10} ${y + 50}Q${x + 20} ${y} ${x + 120} ${y + 10}T2170 ${y}V${y + 76}Q1800 ${y + 110} ${x + 240} ${y + 74}T${x - 10} ${y + 72}Z`;
  return (
    rockFace(
      svg,
      random,
      outline,
      { left: x, right: 2120, top: y, bottom: 2120 },
      look.rock,
      -1.45,
    ) + turfOn(svg, random, turf, { left: x + 10, right: 2100, y: y + 14 }, look)
  );
}

/** The near side, from the left of the picture to its edge at x. */
export function nearCliff(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  look: ObstacleLook,
): string {
  const face: Point[] = [
    [-70, y],
    [x - 550, y - 10],
    [x - 70, y + 25],
    [x, y + 100],
    [x - 60, y + 240],
    [x - 10, y + 400],
    [x - 70, y + 700],
  ];
  const outline = smooth(face, false, 0.6) + `L-70 2220L-70 ${y}Z`;
  const turf = `M-70 ${y - 20}Q${x * 0.24} ${y - 40} ${x * 0.5} ${y - 10}T${x + 20} ${y + 30}Q${x + 30} ${y + 92} ${x - 10} ${y + 104}Q${x * 0.82} ${y + 80} ${x * 0.66} ${y + 108}T${x * 0.28} ${y + 90}T-70 ${y + 120}Z`;
  return (
    rockFace(
      svg,
      random,
      outline,
      { left: -20, right: x, top: y, bottom: 2120 },
      tone(look.rock, -0.04),
    ) + turfOn(svg, random, turf, { left: -20, right: x, y: y + 6 }, look)
  );
}

function turfOn(
  svg: Svg,
  random: Random,
  outline: string,
  along: { left: number; right: number; y: number },
  look: ObstacleLook,
): string {
  const top = svg.linear([
    [0, tone(look.growth, 0.08)],
    [1, tone(look.growth, -0.08)],
  ]);
  let blades = "";
  for (let index = 0; index < 90; index++) {
    blades += leaf(
      between(random, along.left, along.right),
      along.y + between(random, -4, 40),
      between(random, 26, 60),
      7,
      between(random, -2.1, -1),
    );
  }
  return fill(outline, top) + fill(blades, tone(look.growth, 0.05));
}

/** A rope bridge that has snapped in the middle; its posts stand on the two edges. */
export function brokenBridge(near: Point, far: Point, look: ObstacleLook): string {
  const rope = (path: string) =>
    stroke(path, tone(look.wood, -0.1), 12) + stroke(path, tone(look.wood, 0.1), 6);
  const plank = (x: number, y: number, turn: number) =>
    placed(
      fill("M-16 -56H16V56H-16Z", look.wood) + stroke("M-6 -50V50", tone(look.wood, -0.14), 3),
      x,
      y,
      1,
      turn,
    );
  const [nx, ny] = near;
  const [fx, fy] = far;
  const at = ([x, y]: Point, dx: number, dy: number) => `${num(x + dx)} ${num(y + dy)}`;
  return (
    stroke(
      `M${at(near, -30, 0)}V${num(ny - 150)}M${at(near, 46, 10)}V${num(ny - 120)}`,
      tone(look.wood, -0.14),
      26,
    ) +
    stroke(
      `M${at(far, 10, 10)}V${num(fy - 130)}M${at(far, 76, 0)}V${num(fy - 120)}`,
      tone(look.wood, -0.14),
      24,
    ) +
    rope(
      `M${at(near, -30, -140)}Q${at(near, 40, -30)} ${at(near, 130, 50)}Q${at(near, 150, 110)} ${at(near, 130, 200)}`,
    ) +
    rope(
      `M${at(near, 46, -110)}Q${at(near, 100, 10)} ${at(near, 180, 100)}Q${at(near, 200, 150)} ${at(near, 190, 240)}`,
    ) +
    [0, 1, 2, 3, 4]
      .map((index) => plank(nx + 76 + index * 24, ny + 10 + index * 44, 62 + index * 9))
      .join("") +
    rope(
      `M${at(far, 10, -120)}Q${at(far, -40, -10)} ${at(far, -60, 110)}Q${at(far, -70, 170)} ${at(far, -60, 270)}`,
    ) +
    rope(
      `M${at(far, 76, -110)}Q${at(far, 0, 30)} ${at(far, -14, 150)}Q${at(far, -24, 220)} ${at(far, -10, 310)}`,
    ) +
    [0, 1, 2, 3]
      .map((index) => plank(fx - 18 - index * 8, fy + 40 + index * 66, -50 - index * 12))
      .join("")
  );
}

/** A bridge somebody has just built: a bit wobbly, with a lantern at each end. */
export function newBridge(random: Random, near: Point, far: Point, look: ObstacleLook): string {
  const count = 13;
  let planks = "";
  for (let index = 0; index <= count; index++) {
    const share = index / count;
    const x = near[0] + (far[0] - near[0]) * share;
    const y = near[1] + (far[1] - near[1]) * share + 4 * share * (1 - share) * 46;
    const colour = tone(look.wood, between(random, -0.03, 0.08));
    planks += placed(
      fill("M-30 -15H30V15H-30Z", colour) + stroke("M-24 -5H22", tone(colour, -0.12), 3),
      x,
      y,
      1 + (1 - share) * 0.35,
      between(random, -7, 7),
    );
  }
  const rail = (lift: number) =>
    `M${num(near[0])} ${num(near[1] - lift)}Q${num((near[0] + far[0]) / 2)} ${num((near[1] + far[1]) / 2 + 80 - lift)} ${num(far[0])} ${num(far[1] - lift)}`;
  return (
    stroke(rail(0), tone(look.wood, -0.16), 16) +
    planks +
    stroke(
      `M${num(near[0])} ${num(near[1] + 20)}V${num(near[1] - 150)}M${num(far[0])} ${num(far[1] + 20)}V${num(far[1] - 120)}`,
      tone(look.wood, -0.12),
      24,
    ) +
    stroke(rail(124), tone(look.wood, 0.08), 11)
  );
}
