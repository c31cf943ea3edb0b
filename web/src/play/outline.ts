import type { PageFind } from "../../../src/contract/book-pages.ts";

/** A point of the picture in shares of it, 0–1, from its top left. */
export type Point = readonly [x: number, y: number];

export type Outline = PageFind["polygon"];

/** The middle of what an outline spans. */
export function middleOf(outline: Outline): Point {
  const { x, y, w, h } = spanOf(outline);
  return [x + w / 2, y + h / 2];
}

/** The upright rectangle around an outline. */
export function spanOf(outline: Outline): { x: number; y: number; w: number; h: number } {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
