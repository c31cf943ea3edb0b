import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group } from "../paint/marks.ts";
import { num } from "../paint/num.ts";
import type { Svg } from "../paint/svg.ts";

export interface PeakLook {
  /** y of the foot, and height above it. */
  foot: number;
  height: number;
  count: number;
  top: string;
  bottom: string;
  snow?: string;
}

/** A rugged mountain range across the picture. */
export function peaks(svg: Svg, random: Random, look: PeakLook): string {
  const { foot, height, count, top, bottom, snow } = look;
  const step = svg.width / count;
  const corners: Point[] = [];
  const summits: Point[] = [];
  for (let index = -1; index <= count + 1; index++) {
    const x = index * step + between(random, -0.2, 0.2) * step;
    const y = foot - between(random, 0.55, 1) * height;
    corners.push([x - step * 0.5, foot - between(random, 0.05, 0.25) * height], [x, y]);
    summits.push([x, y]);
  }
  const outline =
    "M" +
    rugged(random, corners)
      .map(([x, y]) => `${num(x)} ${num(y)}`)
      .join("L") +
    `L${svg.width + 400} ${svg.height}L-400 ${svg.height}Z`;
  const body = svg.linear(
    [
      [0, top],
      [1, bottom],
    ],
    0,
    foot - height,
    0,
    foot + 60,
    "units",
  );
  const faces = summits
    .map(
      ([x, y]) =>
        shadySide(x, y, foot, step, top) + (snow ? snowCap(random, x, y, foot, step, snow) : ""),
    )
    .join("");
  return fill(outline, body) + group(faces, `clip-path="${svg.clip(outline)}"`);
}

function rugged(random: Random, corners: readonly Point[]): Point[] {
  const points: Point[] = [];
  corners.forEach(([x, y], index) => {
    const next = corners[index + 1];
    if (next === undefined) return;
    for (let share = 0; share < 1; share += 0.2) {
      points.push([
        x + (next[0] - x) * share + between(random, -9, 9),
        y + (next[1] - y) * share + between(random, -10, 10) * (share > 0 ? 1 : 0),
      ]);
    }
  });
  return points;
}

function shadySide(x: number, y: number, foot: number, step: number, colour: string): string {
  const height = foot - y;
  const path = `M${num(x)} ${num(y - 20)}L${num(x + step * 0.14)} ${num(y + height * 0.34)}L${num(x + step * 0.06)} ${num(y + height * 0.55)}L${num(x + step * 0.2)} ${num(foot + 30)}L${num(x + step * 0.75)} ${num(foot + 30)}Z`;
  return fill(path, tone(colour, -0.08), 'opacity="0.5"');
}

function snowCap(
  random: Random,
  x: number,
  y: number,
  foot: number,
  step: number,
  snow: string,
): string {
  const height = foot - y;
  let path = `M${num(x - step * 0.5)} ${num(y - 60)}L${num(x - step * 0.2)} ${num(y + height * 0.34)}`;
  for (let tooth = 0; tooth <= 6; tooth++) {
    const drop = 0.28 + (tooth % 2) * 0.13 + random() * 0.05;
    path += `L${num(x + step * (-0.17 + tooth * 0.06))} ${num(y + height * drop)}`;
  }
  const shade = `M${num(x)} ${num(y - 10)}L${num(x + step * 0.1)} ${num(y + height * 0.3)}L${num(x + step * 0.5)} ${num(y + height * 0.5)}L${num(x + step * 0.4)} ${num(y - 40)}Z`;
  return (
    fill(path + `L${num(x + step * 0.5)} ${num(y - 60)}Z`, snow, 'opacity="0.95"') +
    fill(shade, tone(snow, -0.1), 'opacity="0.55"')
  );
}
