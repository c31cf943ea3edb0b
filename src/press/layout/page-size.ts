import type { Box } from "../../book/box.ts";

/** The printed page in points (72 an inch), bleed included: 8.75 in around an 8.5 in trim. */
export const pagePoints = 630;
const bleedPoints = 9;
export const trimBox = [
  bleedPoints,
  bleedPoints,
  pagePoints - bleedPoints,
  pagePoints - bleedPoints,
] as const;

/** A rectangle in points, origin at the top left of the bleed. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Picture units (240 an inch) → points. */
export function points(units: number): number {
  return units * 0.3;
}

export function areaOf(box: Box): Area {
  return { x: points(box.x), y: points(box.y), width: points(box.w), height: points(box.h) };
}

export function areasMeet(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
