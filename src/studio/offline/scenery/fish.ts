import type { Point } from "../../../book/box.ts";
import { between } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { tone } from "../paint/colour.ts";
import { fill, group, placed, stipple, stroke } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A fish that swims to the right (or left when flipped), about 130 units long at scale 1. */
export function fish(
  svg: Svg,
  random: Random,
  at: { x: number; y: number; scale: number; flip?: boolean },
  colour: string,
  stripes = tone(colour, 0.14),
): string {
  const body = "M-44 0C-30 -34 20 -38 48 0C20 38 -30 34 -44 0Z";
  const grains = Array.from({ length: 30 }, (): Point => [
    between(random, -40, 30),
    between(random, 4, 34),
  ]);
  const scales = svg.linear([
    [0, tone(colour, 0.06)],
    [1, tone(colour, -0.06)],
  ]);
  const art =
    fill(
      "M-36 0C-56 -14 -74 -28 -84 -26C-76 -8 -76 8 -84 26C-74 28 -56 14 -36 0Z",
      tone(colour, -0.05),
    ) +
    fill(
      "M-10 -28C4 -50 24 -48 30 -42C24 -34 20 -28 20 -22ZM-4 28C4 44 16 46 22 42C18 34 16 28 14 24Z",
      tone(colour, -0.08),
    ) +
    fill(body, scales) +
    group(
      fill(
        "M-20 -40Q-8 0 -20 40H-4Q8 0 -4 -40ZM14 -40Q24 0 14 40H24Q34 0 24 -40Z",
        stripes,
        'opacity="0.9"',
      ) + stipple(grains, tone(colour, -0.16), 2.4, 0.4),
      `clip-path="${svg.clip(body)}"`,
    ) +
    fill(ellipse(30, -6, 8), "#fff") +
    fill(ellipse(32, -6, 4.6), "#2a2436") +
    stroke("M40 8Q34 13 28 10", "#2a2436", 2.6);
  return placed(art, at.x, at.y, at.scale, between(random, -8, 8), at.flip);
}

/** A shoal that bows across a box. */
export function shoal(
  svg: Svg,
  random: Random,
  box: { x: number; y: number; w: number; h: number },
  look: { count: number; colour: string; stripes: string; opacity?: number },
): string {
  let art = "";
  for (let index = 0; index < look.count; index++) {
    const share = index / look.count;
    art += fish(
      svg,
      random,
      {
        x: box.x + share * box.w + gaussian(random) * 40,
        y: box.y - Math.sin(share * 3.1) * box.h + gaussian(random) * 50,
        scale: between(random, 0.34, 0.55),
      },
      look.colour,
      look.stripes,
    );
  }
  return group(art, `opacity="${look.opacity ?? 0.9}"`);
}
