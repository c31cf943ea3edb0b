import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { dab, sparkle } from "../paint/brush.ts";
import { tone } from "../paint/colour.ts";
import { fill, stipple } from "../paint/marks.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A gouache wash over the whole picture; `colours` run from the top down to `reach` (share of the height). */
export function sky(svg: Svg, random: Random, colours: readonly string[], reach = 0.75): string {
  const last = colours.length - 1;
  const colourAt = (share: number) =>
    colours[Math.min(last, Math.floor(share * (last + 1)))] ?? "#ffffff";
  const bottom = svg.height * reach;
  const wash = svg.linear(colours.map((colour, index) => [(index / last) * reach, colour]));
  let art = fill(`M0 0H${svg.width}V${svg.height}H0Z`, wash);
  for (let bloom = 0; bloom < 16; bloom++) {
    const y = between(random, 0, bottom);
    const colour = tone(colourAt(y / bottom), between(random, -0.05, 0.07));
    const soft = svg.radial([
      [0, colour, 0.4],
      [0.6, colour, 0.16],
      [1, colour, 0],
    ]);
    const x = between(random, 0, svg.width);
    art += fill(ellipse(x, y, between(random, 300, 800), between(random, 60, 190)), soft);
  }
  return art + dryBrush(svg, random, bottom, colourAt(0));
}

function dryBrush(svg: Svg, random: Random, bottom: number, top: string): string {
  let light = "";
  let dark = "";
  for (let streak = 0; streak < 90; streak++) {
    const path = dab(
      between(random, 0, svg.width),
      between(random, 0, bottom),
      between(random, 160, 620),
      between(random, 3, 13),
      between(random, -0.05, 0.05),
      between(random, -0.03, 0.03),
    );
    if (streak % 2 === 1) light += path;
    else dark += path;
  }
  return fill(light, "#fff", 'opacity="0.045"') + fill(dark, tone(top, -0.2), 'opacity="0.04"');
}

/** Three sizes of star and a few gleams, thicker towards the top. */
export function stars(
  svg: Svg,
  random: Random,
  count: number,
  bottom: number,
  colour = "#fff",
): string {
  const sizes: [Point[], Point[], Point[]] = [[], [], []];
  for (let index = 0; index < count; index++) {
    const point: Point = [between(random, 0, svg.width), random() ** 1.3 * bottom];
    const roll = random();
    sizes[roll < 0.6 ? 0 : roll < 0.9 ? 1 : 2].push(point);
  }
  let gleams = "";
  for (let index = 0; index < count / 26; index++) {
    const x = between(random, 0, svg.width);
    gleams += sparkle(x, random() ** 1.2 * bottom, between(random, 9, 24));
  }
  return (
    stipple(sizes[0], colour, 3.2, 0.65) +
    stipple(sizes[1], colour, 5.2, 0.85) +
    stipple(sizes[2], colour, 8) +
    fill(gleams, colour, 'opacity="0.95"')
  );
}

/** Darkens the corners; deep blue or green, never black. */
export function vignette(
  svg: Svg,
  colour: string,
  strength = 0.35,
  x = 0.5,
  y = 0.5,
  radius = 0.78,
): string {
  const shade = svg.radial(
    [
      [0, colour, 0],
      [0.6, colour, 0],
      [1, colour, strength],
    ],
    x,
    y,
    radius,
  );
  return fill(`M0 0H${svg.width}V${svg.height}H0Z`, shade);
}

/** A band of mist across the picture. */
export function mist(
  svg: Svg,
  top: number,
  bottom: number,
  colour: string,
  strength = 0.45,
): string {
  const soft = svg.linear([
    [0, colour, 0],
    [0.6, colour, strength],
    [1, colour, 0],
  ]);
  return fill(`M0 ${top}H${svg.width}V${bottom}H0Z`, soft);
}

/** Drifting banks of fog in a box. */
export function fog(
  svg: Svg,
  random: Random,
  count: number,
  box: { left: number; right: number; top: number; bottom: number },
  colour = "#fdfaf0",
): string {
  let art = "";
  for (let index = 0; index < count; index++) {
    const soft = svg.radial([
      [0, colour, 0.62],
      [0.6, colour, 0.2],
      [1, colour, 0],
    ]);
    const [x, y] = [between(random, box.left, box.right), between(random, box.top, box.bottom)];
    art += fill(ellipse(x, y, between(random, 220, 560), between(random, 40, 125)), soft);
  }
  return art;
}
