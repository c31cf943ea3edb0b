import type { Random } from "../../../book/seeded-random.ts";
import { waves } from "../paint/noise.ts";

/** A line of ground: the height y at x. */
export type Ground = (x: number) => number;

/** A gently rolling line. `rolls` is how many waves fit in the width; `slope` is the drop from left to right. */
export function rolling(
  random: Random,
  width: number,
  y: number,
  height: number,
  rolls: number,
  slope = 0,
): Ground {
  const wave = waves(random, [
    [height, rolls / width],
    [height * 0.28, (rolls * 2.7) / width],
  ]);
  return (x) => y + wave(x) + slope * (x / width - 0.5);
}
