import { colourDistance } from "../palette/lab.ts";
import type { LabShare } from "../palette/measure-palette.ts";

/**
 * How far, in CIEDE2000, the hero's colours have to be carried on average to be found in the crop. An earth mover's distance
 * with room to spare: what else is in the crop (sky, grass, a neighbour) takes up no room of the hero's.
 */
export function paletteDistance(
  hero: readonly LabShare[],
  crop: readonly LabShare[],
  spare = 1.5,
): number {
  const left = hero.map(({ weight }) => weight);
  const room = crop.map(({ weight }) => weight * spare);
  const ways = hero.flatMap((from, fromIndex) =>
    crop.map((to, toIndex) => ({
      fromIndex,
      toIndex,
      distance: colourDistance(from.lab, to.lab),
    })),
  );
  ways.sort((a, b) => a.distance - b.distance);
  let carried = 0;
  let cost = 0;
  // Nearest first: a hair above the optimum for six colours, and a hundredth of the work.
  for (const { fromIndex, toIndex, distance } of ways) {
    const amount = Math.min(left[fromIndex] ?? 0, room[toIndex] ?? 0);
    if (amount <= 0) continue;
    left[fromIndex] = (left[fromIndex] ?? 0) - amount;
    room[toIndex] = (room[toIndex] ?? 0) - amount;
    carried += amount;
    cost += amount * distance;
  }
  return carried === 0 ? 100 : cost / carried;
}
