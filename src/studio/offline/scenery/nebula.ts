import type { Point } from "../../../book/box.ts";
import { between, pickOne } from "../../../book/seeded-random.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { fill, stipple } from "../paint/marks.ts";
import { gaussian } from "../paint/noise.ts";
import { ellipse } from "../paint/shapes.ts";
import type { Svg } from "../paint/svg.ts";

/** A band of glowing gas and star dust from the lower left to the upper right. */
export function nebula(
  svg: Svg,
  random: Random,
  look: { low: number; rise: number; colours: readonly string[]; haze?: string },
): string {
  const haze = look.haze ?? "#b06fd0";
  const along = (share: number, spreadX: number, spreadY: number): Point => [
    -100 + share * (svg.width + 200) + gaussian(random) * spreadX,
    look.low - share * look.rise + gaussian(random) * spreadY,
  ];
  let art = "";
  for (let index = 0; index < 26; index++) {
    const [x, y] = along(index / 26, 120, 150);
    const gas = svg.radial([
      [0, pickOne(random, look.colours), 0.28],
      [0.55, haze, 0.1],
      [1, haze, 0],
    ]);
    art += fill(ellipse(x, y, between(random, 130, 380), between(random, 90, 240)), gas);
  }
  const dust = Array.from({ length: 1500 }, () => along(random(), 130, 170));
  return (
    art +
    stipple(dust.slice(0, 1100), "#ffe9ff", 2.4, 0.6) +
    stipple(dust.slice(1100), "#fff", 4.2, 0.75)
  );
}
