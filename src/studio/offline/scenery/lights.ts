import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { blob, ellipse, polygon } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** Soft light around a point. */
export function glow(
  svg: Svg,
  x: number,
  y: number,
  radius: number,
  colour: string,
  strength = 0.6,
): string {
  const light = svg.radial([
    [0, colour, strength],
    [0.25, colour, strength * 0.62],
    [0.55, colour, strength * 0.22],
    [1, colour, 0],
  ]);
  return fill(ellipse(x, y, radius), light);
}

export function sun(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  radius: number,
  colour: string,
  halo = 5,
): string {
  const face = svg.linear([
    [0, tone(colour, 0.09)],
    [1, colour],
  ]);
  return (
    glow(svg, x, y, radius * halo, colour, 0.75) +
    glow(svg, x, y, radius * 2.2, "#ffffff", 0.5) +
    fill(blob(random, x, y, radius, radius, 14, 0.012), face)
  );
}

export function moon(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  radius: number,
  colour = "#fdf3cf",
  halo = 4.5,
): string {
  const face = blob(random, x, y, radius, radius, 16, 0.008);
  let seas = "";
  for (let index = 0; index < 9; index++) {
    const angle = random() * 6.28;
    const reach = Math.sqrt(random()) * radius * 0.85;
    const size = between(random, 0.05, 0.2) * radius;
    seas += fill(
      ellipse(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach, size, size * 0.86),
      tone(colour, -0.07),
      'opacity="0.55"',
    );
  }
  const grains = Array.from({ length: 420 }, (): Point => [
    x - radius * (0.75 - Math.abs(gaussian(random)) * 0.42),
    y + between(random, -1, 1) * radius,
  ]);
  const surface = svg.linear([
    [0, tone(colour, 0.03)],
    [1, tone(colour, -0.05)],
  ]);
  return (
    glow(svg, x, y, radius * halo, colour, 0.5) +
    glow(svg, x, y, radius * 1.7, "#fff", 0.35) +
    fill(face, surface) +
    group(seas + stipple(grains, tone(colour, -0.12), 3.2, 0.35), `clip-path="${svg.clip(face)}"`)
  );
}

/** Sunbeams from a point, between two angles. */
export function rays(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  options: {
    count: number;
    length: number;
    from: number;
    to: number;
    colour: string;
    strength?: number;
  },
): string {
  const { count, length, from, to, colour, strength = 0.16 } = options;
  const light = svg.radial(
    [
      [0, colour, 1],
      [1, colour, 0],
    ],
    x,
    y,
    length,
    "units",
  );
  let path = "";
  for (let index = 0; index < count; index++) {
    const angle = from + ((to - from) * (index + between(random, 0.1, 0.9))) / count;
    const half = between(random, 0.012, 0.05);
    path += polygon([
      [x, y],
      [x + Math.cos(angle - half) * length, y + Math.sin(angle - half) * length],
      [x + Math.cos(angle + half) * length, y + Math.sin(angle + half) * length],
    ]);
  }
  return fill(path, light, `opacity="${strength}"`);
}

export function fireflies(
  svg: Svg,
  random: Random,
  count: number,
  box: { left: number; right: number; top: number; bottom: number },
  colour = "#fff3a0",
): string {
  const light = svg.radial([
    [0, colour, 0.9],
    [0.3, colour, 0.35],
    [1, colour, 0],
  ]);
  let halos = "";
  const points: Point[] = [];
  for (let index = 0; index < count; index++) {
    const x = between(random, box.left, box.right);
    const y = between(random, box.top, box.bottom);
    halos += fill(ellipse(x, y, between(random, 14, 44)), light);
    points.push([x, y]);
  }
  return halos + stipple(points, "#fffde8", 8);
}
