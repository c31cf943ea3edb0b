import type { Point } from "../../../book/box.ts";
import { num } from "./num.ts";

/** SVG elements as text. `extra` are further attributes, written out. */
export function fill(path: string, paint: string, extra = ""): string {
  return `<path d="${path}" fill="${paint}"${extra ? " " + extra : ""}/>`;
}

export function stroke(path: string, paint: string, width: number, extra = ""): string {
  return `<path d="${path}" fill="none" stroke="${paint}" stroke-width="${num(width)}" stroke-linecap="round" stroke-linejoin="round"${extra ? " " + extra : ""}/>`;
}

export function group(inner: string, attributes = ""): string {
  return `<g${attributes ? " " + attributes : ""}>${inner}</g>`;
}

/** Art drawn around 0, 0, set down at x, y. */
export function placed(
  inner: string,
  x: number,
  y: number,
  scale = 1,
  turn = 0,
  flip = false,
): string {
  const rotate = turn === 0 ? "" : ` rotate(${num(turn)})`;
  const size = String(Math.round(scale * 1000) / 1000);
  return `<g transform="translate(${num(x)} ${num(y)})${rotate} scale(${flip ? "-" : ""}${size} ${size})">${inner}</g>`;
}

/**
 * Grain as one path of round-capped strokes of almost no length: ten bytes a grain, and the same in every
 * renderer. It is what turns clip art into a picture book.
 */
export function stipple(
  points: readonly Point[],
  paint: string,
  width: number,
  opacity = 1,
): string {
  const path = points.map(([x, y]) => `M${num(x)} ${num(y)}h.1`).join("");
  return `<path d="${path}" stroke="${paint}" stroke-width="${num(width)}" stroke-linecap="round" fill="none"${opacity < 1 ? ` opacity="${opacity}"` : ""}/>`;
}
