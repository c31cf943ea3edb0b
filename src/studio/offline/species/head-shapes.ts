import type { Point } from "../../../book/box.ts";
import { smooth } from "../paint/shapes.ts";
import { headY } from "../puppet/rig.ts";
import { mirrored } from "../puppet/shaded.ts";

/** Head outlines shared by several species, as path data. */
export const roundHead = headThrough([
  [0, -80],
  [60, -66],
  [94, -10],
  [86, 44],
  [44, 74],
  [0, 80],
]);

export const narrowHead = headThrough([
  [0, -76],
  [60, -62],
  [92, -8],
  [80, 48],
  [0, 78],
]);

export const wideHead = headThrough([
  [0, -72],
  [58, -66],
  [96, -16],
  [92, 38],
  [46, 72],
  [0, 78],
]);

export const lizardHead = headThrough([
  [0, -80],
  [54, -70],
  [86, -28],
  [92, 24],
  [70, 64],
  [0, 80],
]);

/** From the crown down the right side to the chin; the left is its mirror. */
export function headThrough(rightHalf: readonly Point[], roundness = 1): string {
  return smooth(mirrored(rightHalf, headY), true, roundness);
}
