import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { fill } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import { blob, smooth } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import type { Ground } from "./ground.ts";

/** A far-off wood as one silhouette: warm and light far away, cool and dark when near; that alone gives depth. */
export function treeBand(
  svg: Svg,
  random: Random,
  ground: Ground,
  look: {
    top: string;
    bottom: string;
    count: number;
    low: number;
    high: number;
    kind?: "pines" | "mixed";
  },
): string {
  let outline = "";
  for (let index = 0; index < look.count; index++) {
    const x = (index / look.count) * (svg.width + 200) - 100 + between(random, -30, 30);
    const height = between(random, look.low, look.high);
    const foot = ground(x) + 30;
    outline +=
      look.kind === "pines" || random() < 0.45
        ? pineShape(x, foot, height)
        : roundShape(random, x, foot, height);
  }
  const points: Point[] = [];
  for (let x = -60; x <= svg.width + 60; x += 40) points.push([x, ground(x)]);
  const highest = Math.min(...points.map(([, y]) => y));
  outline +=
    smooth(points, false) + `L${svg.width + 60} ${svg.height + 20}L-60 ${svg.height + 20}Z`;
  const body = svg.linear(
    [
      [0, look.top],
      [1, look.bottom],
    ],
    0,
    highest - look.high,
    0,
    highest + 220,
    "units",
  );
  return fill(outline, body);
}

function pineShape(x: number, foot: number, height: number): string {
  const width = height * 0.2;
  const tier = (index: number) => foot - height + (height * index) / 4.6;
  const half = (index: number) => width * (index / 4);
  let path = `M${num(x)} ${num(foot - height)}`;
  for (let index = 1; index <= 4; index++) {
    path += `L${num(x + half(index) * 1.1)} ${num(tier(index))}L${num(x + half(index) * 0.62)} ${num(tier(index) - height * 0.02)}`;
  }
  path += `L${num(x + 8)} ${num(foot)}H${num(x - 8)}`;
  for (let index = 4; index >= 1; index--) {
    path += `L${num(x - half(index) * 0.62)} ${num(tier(index) - height * 0.02)}L${num(x - half(index) * 1.1)} ${num(tier(index))}`;
  }
  return path + "Z";
}

function roundShape(random: Random, x: number, foot: number, height: number): string {
  const puff = (dx: number, dy: number, rx: number, ry: number, count: number) =>
    blob(random, x + height * dx, foot - height * dy, height * rx, height * ry, count, 0.1);
  return (
    puff(0, 0.6, 0.27, 0.36, 9) +
    puff(-0.14, 0.46, 0.18, 0.2, 8) +
    puff(0.15, 0.5, 0.17, 0.2, 8) +
    `M${num(x - 9)} ${num(foot)}V${num(foot - height * 0.4)}H${num(x + 9)}V${num(foot)}Z`
  );
}
