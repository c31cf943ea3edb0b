import { colourDistance, labOf, type Lab } from "../palette/lab.ts";
import { countBits, mapSide, type BitMap } from "./bit-map.ts";

/** RGBA of the finished scene, 700 px square. */
export type ScenePixels = Uint8ClampedArray;

/**
 * 0–1: covered, camouflaged and small are hard. Weights as tried on sample scenes: 3–4 year olds came out at 0.24–0.50, the
 * 7–10 level at 0.41–0.75.
 */
export function rateDifficulty(bits: BitMap, visible: number, scene: ScenePixels): number {
  const side = Math.sqrt(countBits(bits)) / mapSide;
  const covered = 0.45 * (1 - visible);
  const camouflaged = 0.35 * (1 - Math.min(1, contrast(bits, scene) / 30));
  const small = 0.35 * (1 - Math.min(1, side / 0.06));
  return Math.round(Math.max(0, Math.min(1, covered + camouflaged + small)) * 100) / 100;
}

const ring = 5;

/** How far the find's mean colour is from what surrounds it. */
function contrast(bits: BitMap, scene: ScenePixels): number {
  const inside = newMean();
  const around = newMean();
  for (let y = ring; y < mapSide - ring; y++) {
    for (let x = ring; x < mapSide - ring; x++) {
      const square = y * mapSide + x;
      const near =
        bits[square - ring] ||
        bits[square + ring] ||
        bits[square - ring * mapSide] ||
        bits[square + ring * mapSide];
      if (bits[square]) inside.add(pixel(scene, square));
      else if (near) around.add(pixel(scene, square));
    }
  }
  return colourDistance(inside.mean(), around.mean());
}

function pixel(scene: ScenePixels, square: number): Lab {
  return labOf(scene[square * 4] ?? 0, scene[square * 4 + 1] ?? 0, scene[square * 4 + 2] ?? 0);
}

function newMean(): { add: (lab: Lab) => void; mean: () => Lab } {
  const sum: [number, number, number] = [0, 0, 0];
  let count = 0;
  return {
    add: ([lightness, a, b]) => {
      sum[0] += lightness;
      sum[1] += a;
      sum[2] += b;
      count++;
    },
    mean: () => [
      sum[0] / Math.max(1, count),
      sum[1] / Math.max(1, count),
      sum[2] / Math.max(1, count),
    ],
  };
}
