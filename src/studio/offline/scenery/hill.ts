import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { smooth } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import type { Ground } from "./ground.ts";

export interface HillLook {
  top: string;
  bottom: string;
  /** The lit edge; lighter than `top` by default. */
  edge?: string;
  grains?: number;
  dabs?: number;
  /** How far down the light reaches, in units. */
  depth?: number;
}

/** Everything below a line of ground, with brush marks and grain that follow its slope. */
export function hill(svg: Svg, random: Random, ground: Ground, look: HillLook): string {
  const { top, bottom, depth = 420, edge } = look;
  const points: Point[] = [];
  for (let x = -60; x <= svg.width + 60; x += 30) points.push([x, ground(x)]);
  const highest = Math.min(...points.map(([, y]) => y));
  const floor = svg.height + 20;
  const outline = smooth(points, false) + `L${svg.width + 60} ${floor}L-60 ${floor}Z`;
  const body = svg.linear(
    [
      [0, top],
      [1, bottom],
    ],
    0,
    highest,
    0,
    Math.min(floor, highest + depth * 1.6),
    "units",
  );
  const marks =
    brushMarks(svg, random, ground, { ...look, depth }) +
    grains(svg, random, ground, {
      top,
      bottom,
      depth,
      ...(edge ? { edge } : {}),
      grains: look.grains ?? 0,
    });
  return fill(outline, body) + group(marks, `clip-path="${svg.clip(outline)}"`);
}

function brushMarks(
  svg: Svg,
  random: Random,
  ground: Ground,
  look: HillLook & { depth: number },
): string {
  let light = "";
  let dark = "";
  for (let index = 0; index < (look.dabs ?? 0); index++) {
    const x = between(random, -50, svg.width + 50);
    const share = random() ** 1.4;
    const y = ground(x) + 8 + share * look.depth * 1.5;
    const slope = (ground(x + 20) - ground(x - 20)) / 40;
    const path = dab(
      x,
      y,
      between(random, 50, 190) * (0.6 + share),
      between(random, 4, 12) * (0.5 + share),
      Math.atan(slope * (1 - share * 0.6)) + between(random, -0.05, 0.05),
      between(random, -0.05, 0.03),
    );
    if (random() < 0.5 - share * 0.15) light += path;
    else dark += path;
  }
  return (
    fill(light, look.edge ?? tone(look.top, 0.09), 'opacity="0.30"') +
    fill(dark, tone(look.bottom, -0.1), 'opacity="0.22"')
  );
}

function grains(
  svg: Svg,
  random: Random,
  ground: Ground,
  look: { top: string; bottom: string; depth: number; edge?: string; grains: number },
): string {
  const { depth, grains: count } = look;
  const lit: Point[] = [];
  const shaded: Point[] = [];
  for (let index = 0; index < count; index++) {
    const x = between(random, -20, svg.width + 20);
    lit.push([x, ground(x) + 4 + Math.abs(gaussian(random)) * depth * 0.2]);
    if (index % 2 === 0) continue;
    const deep = depth * (0.5 + Math.abs(gaussian(random)) * 0.5);
    shaded.push([between(random, -20, svg.width + 20), ground(x) + deep]);
  }
  return (
    stipple(lit.slice(0, count / 2), look.edge ?? tone(look.top, 0.1), 4.4, 0.75) +
    stipple(lit.slice(count / 2), look.edge ?? tone(look.top, 0.14), 2.8, 0.8) +
    stipple(shaded, tone(look.bottom, -0.12), 4, 0.35)
  );
}
