/**
 * A rectangle in picture units: the picture is 2100 × 2100 units with its bleed (240 units = 1 inch),
 * origin top left. Trim is 30 units in from each edge, the safe area 120.
 */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

export const pictureUnits = 2100;
export const safeUnits = 120;

/** `[x, y]` in picture units. */
export type Point = readonly [x: number, y: number];
