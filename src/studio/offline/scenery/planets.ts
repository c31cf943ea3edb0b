import type { Point } from "../../../book/box.ts";
import { between, pickOne } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, stipple, stroke } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { num } from "../paint/num.ts";
import { blob, ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";
import { glow } from "./lights.ts";

/** A banded planet with rings. `bands` are the colours of its weather. */
export function ringedPlanet(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  radius: number,
  look: { light: string; dark: string; bands: readonly string[]; shadow: string } = saturnine,
): string {
  const outline = blob(random, x, y, radius, radius, 20, 0.006);
  const [left, right] = [x - radius - 10, x + radius + 10];
  let bands = "";
  for (let index = 0; index < 9; index++) {
    const top = y - radius + (index + 0.3) * ((2 * radius) / 9);
    bands += fill(
      `M${num(left)} ${num(top)}Q${num(x - radius * 0.3)} ${num(top + between(random, 14, 44))} ${num(x)} ${num(top + 20)}T${num(right)} ${num(top + between(random, -6, 24))}V${num(top + between(random, 26, 58))}Q${num(x)} ${num(top + 74)} ${num(left)} ${num(top + 34)}Z`,
      pickOne(random, look.bands),
      'opacity="0.6"',
    );
  }
  const surface = svg.linear(
    [
      [0, look.light],
      [1, look.dark],
    ],
    0,
    0,
    1,
    1,
  );
  return (
    glow(svg, x, y, radius * 2.4, look.light, 0.4) +
    ring(x, y, radius, "back") +
    fill(outline, surface) +
    group(
      bands +
        nightSide(svg, x, y, radius, look.shadow) +
        grains(random, x, y, radius, look.shadow, 500),
      `clip-path="${svg.clip(outline)}"`,
    ) +
    ring(x, y, radius, "front")
  );
}

const saturnine = {
  light: "#ffcf94",
  dark: "#d8606f",
  bands: ["#ffd9a0", "#f08a6a", "#ffb27a", "#e0707a"],
  shadow: "#5a1f63",
};

function ring(x: number, y: number, radius: number, half: "back" | "front"): string {
  const unit = radius / 270;
  const bands = [
    [470, 34, "#ffe0b8", 0.95],
    [420, 20, "#f6a98a", 0.9],
    [385, 10, "#fff1d8", 0.85],
  ] as const;
  const art = bands.map(([reach, width, colour, opacity]) => {
    const rx = reach * unit;
    const arc = `M${num(x - rx)} ${num(y)}A${num(rx)} ${num(rx * 0.26)} 0 0 ${half === "front" ? 0 : 1} ${num(x + rx)} ${num(y)}`;
    return stroke(arc, colour, width * unit, `opacity="${opacity}" style="stroke-linecap:butt"`);
  });
  return group(art.join(""), `transform="rotate(-18 ${num(x)} ${num(y)})"`);
}

/** A small world with a few seas. */
export function smallWorld(
  svg: Svg,
  random: Random,
  x: number,
  y: number,
  radius: number,
  colour: string,
): string {
  const outline = ellipse(x, y, radius);
  const halo = svg.radial([
    [0, colour, 0.5],
    [1, colour, 0],
  ]);
  const surface = svg.linear(
    [
      [0, tone(colour, 0.1)],
      [1, tone(colour, -0.18)],
    ],
    0,
    0,
    1,
    1,
  );
  const seas =
    ellipse(x - radius * 0.3, y - radius * 0.2, radius * 0.24) +
    ellipse(x + radius * 0.3, y + radius * 0.3, radius * 0.18) +
    ellipse(x + radius * 0.1, y - radius * 0.5, radius * 0.12);
  return (
    fill(ellipse(x, y, radius * 1.9), halo) +
    fill(outline, surface) +
    group(
      fill(seas, tone(colour, -0.1), 'opacity="0.7"') +
        grains(random, x, y, radius, tone(colour, -0.25), 120),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}

/** The blue Earth, seen from the moon. */
export function earth(svg: Svg, random: Random, x: number, y: number, radius: number): string {
  const outline = ellipse(x, y, radius);
  const water = svg.linear(
    [
      [0, "#9fe0f5"],
      [1, "#2f6fc0"],
    ],
    0,
    0,
    1,
    1,
  );
  const land =
    blob(random, x - radius * 0.35, y - radius * 0.25, radius * 0.4, radius * 0.34, 9, 0.25) +
    blob(random, x + radius * 0.35, y + radius * 0.2, radius * 0.3, radius * 0.4, 9, 0.25) +
    blob(random, x - radius * 0.2, y + radius * 0.6, radius * 0.28, radius * 0.18, 9, 0.2);
  const clouds =
    blob(random, x + radius * 0.1, y - radius * 0.5, radius * 0.5, radius * 0.08, 9, 0.2) +
    blob(random, x - radius * 0.3, y + radius * 0.25, radius * 0.45, radius * 0.07, 9, 0.2);
  return (
    glow(svg, x, y, radius * 2.6, "#a8dcff", 0.5) +
    fill(outline, water) +
    group(
      fill(land, "#7cc47a") +
        fill(clouds, "#fff", 'opacity="0.85"') +
        nightSide(svg, x, y, radius, "#14285f") +
        grains(random, x, y, radius, "#14285f", 300),
      `clip-path="${svg.clip(outline)}"`,
    )
  );
}

function nightSide(svg: Svg, x: number, y: number, radius: number, colour: string): string {
  const shade = svg.radial(
    [
      [0, colour, 0],
      [0.55, colour, 0.08],
      [0.8, colour, 0.45],
      [1, tone(colour, -0.08), 0.8],
    ],
    0.3,
    0.27,
    0.78,
  );
  return fill(ellipse(x, y, radius + 20), shade);
}

function grains(
  random: Random,
  x: number,
  y: number,
  radius: number,
  colour: string,
  count: number,
): string {
  const points = Array.from({ length: count }, (): Point => {
    const angle = between(random, -0.7, 2.2);
    const reach = 1 - Math.abs(gaussian(random)) * 0.28;
    return [x + Math.cos(angle) * radius * reach, y + Math.sin(angle) * radius * reach];
  });
  return stipple(points, colour, 3.6, 0.45);
}
