import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple, stroke } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { num } from "../paint/num.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A toadstool that stands on x, y. */
export function mushroom(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  height: number,
  cap: string,
  look: { glow?: string; tilt?: number } = {},
): string {
  const at = (dx: number, dy: number) => `${num(x + dx * height)} ${num(y + dy * height)}`;
  let art = "";
  if (look.glow) {
    const light = svg.radial([
      [0, look.glow, 0.6],
      [0.4, look.glow, 0.22],
      [1, look.glow, 0],
    ]);
    art += fill(ellipse(x, y - height * 0.58, height * 1.1), light);
  }
  const stem = svg.linear(
    [
      [0, "#d9c3a0"],
      [0.35, "#fff3dc"],
      [1, "#e0c8a5"],
    ],
    0,
    0,
    1,
    0,
  );
  art +=
    fill(ellipse(x, y, height * 0.3, height * 0.06), "#1c2430", 'opacity="0.18"') +
    fill(
      `M${at(-0.1, -0.58)}C${at(-0.09, -0.3)} ${at(-0.17, -0.1)} ${at(-0.15, 0)}Q${at(0, 0.05)} ${at(0.15, 0)}C${at(0.17, -0.1)} ${at(0.09, -0.3)} ${at(0.1, -0.58)}Z`,
      stem,
    ) +
    gills(x, y, height) +
    capOf(svg, random, x, y, height, cap, look.glow ? "#fffbe0" : "#fff6e6");
  return group(art, `transform="rotate(${look.tilt ?? 0} ${num(x)} ${num(y)})"`);
}

function gills(x: number, y: number, height: number): string {
  const width = height * 0.52;
  const capY = y - height * 0.58;
  let lines = "";
  for (let index = -5; index <= 5; index++) {
    lines += `M${num(x + index * width * 0.05)} ${num(capY - height * 0.03)}L${num(x + index * width * 0.15)} ${num(capY + height * 0.11)}`;
  }
  return (
    fill(ellipse(x, capY + height * 0.02, width * 0.86, height * 0.12), tone("#f3d9b5", -0.08)) +
    stroke(lines, "#b98f6a", 2.5, 'opacity="0.5"')
  );
}

function capOf(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  height: number,
  colour: string,
  spot: string,
): string {
  const width = height * 0.52;
  const capY = y - height * 0.58;
  const at = (dx: number, dy: number) => `${num(x + dx * width)} ${num(capY + dy * height)}`;
  const outline =
    `M${at(-1, 0.03)}C${at(-1, -0.42)} ${at(-0.5, -0.46)} ${at(0, -0.46)}C${at(0.5, -0.46)} ${at(1, -0.42)} ${at(1, 0.03)}` +
    `Q${at(0.95, 0.09)} ${at(0.75, 0.05)}Q${at(0, -0.07)} ${at(-0.75, 0.05)}Q${at(-0.95, 0.09)} ${at(-1, 0.03)}Z`;
  const spots = capSpots
    .map(([dx, dy, size]) =>
      fill(
        blob(
          random,
          x + dx * width,
          capY - height * 0.16 + dy * height * 0.8,
          size * width * 1.25,
          size * width,
        ),
        spot,
      ),
    )
    .join("");
  const grains = Array.from({ length: 90 }, (): Point => [
    x + width * (0.9 - Math.abs(gaussian(random)) * 0.35),
    capY + height * between(random, -0.4, 0.05),
  ]);
  const gleam = dab(
    x - width * 0.4,
    capY - height * 0.34,
    width * 0.8,
    height * 0.07,
    -0.35,
    -0.05,
  );
  const body = svg.linear([
    [0, tone(colour, 0.08)],
    [0.6, colour],
    [1, tone(colour, -0.1)],
  ]);
  return (
    fill(outline, body) +
    group(
      spots +
        stipple(grains, tone(colour, -0.16), height * 0.018, 0.5) +
        fill(gleam, "#fff", 'opacity="0.28"'),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}

const capSpots = [
  [-0.55, 0.02, 0.1],
  [-0.12, -0.18, 0.15],
  [0.38, -0.1, 0.11],
  [0.68, 0.12, 0.08],
  [-0.8, 0.22, 0.06],
  [0.1, 0.12, 0.07],
  [-0.3, -0.36, 0.06],
] as const;
