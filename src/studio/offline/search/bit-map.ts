import { Resvg } from "@resvg/resvg-js";

import { pictureUnits, type Box } from "../../../book/box.ts";

/** The picture in 3-unit squares: 1 = set. */
export type BitMap = Uint8Array;

export const mapSide = 700;
export const unitsPerSquare = pictureUnits / mapSide;

/** Part of the map, in squares. */
export interface Window {
  left: number;
  top: number;
  width: number;
  height: number;
}

const wholeMap: Window = { left: 0, top: 0, width: mapSide, height: mapSide };

/**
 * White art → the squares of the window it covers, row by row. Edges are crisp and the window lies on the map's own grid, so
 * that maps fit together without a seam. `clips`: clip path elements by id.
 */
export function renderBits(
  art: string,
  clips: ReadonlyMap<string, string>,
  window: Window = wholeMap,
): BitMap {
  const { left, top, width, height } = window;
  const box = [left, top, width, height].map((squares) => squares * unitsPerSquare).join(" ");
  // A whole scene has hundreds of clips; parsing all of them took longer than drawing one find.
  const used = [...art.matchAll(/clip-path="url\(#([^)]+)\)"/g)].map(
    ([, id]) => clips.get(id ?? "") ?? "",
  );
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="${box}" shape-rendering="crispEdges"><defs>${used.join("")}</defs>${art}</svg>`,
    { font: { loadSystemFonts: false } },
  ).render();
  const bits = new Uint8Array(width * height);
  for (let square = 0; square < bits.length; square++) {
    if ((pixels[square * 4 + 3] ?? 0) > 127) bits[square] = 1;
  }
  return bits;
}

/** The window that holds the units from left to right and top to bottom, as far as it lies on the map. */
export function windowAround(left: number, top: number, right: number, bottom: number): Window {
  const square = (units: number): number =>
    Math.max(0, Math.min(mapSide, Math.round(units / unitsPerSquare)));
  const [x, y] = [square(left), square(top)];
  return {
    left: x,
    top: y,
    width: Math.max(1, square(right) - x),
    height: Math.max(1, square(bottom) - y),
  };
}

/** The window's squares that nothing covers, on a whole map. */
export function uncovered(bits: BitMap, window: Window, cover: BitMap): BitMap {
  const map = new Uint8Array(mapSide * mapSide);
  for (let index = 0; index < bits.length; index++) {
    const square = squareAt(index, window);
    if (bits[index] && !cover[square]) map[square] = 1;
  }
  return map;
}

export function countUncovered(bits: BitMap, window: Window, cover: BitMap): number {
  let count = 0;
  for (let index = 0; index < bits.length; index++) {
    if (bits[index] && !cover[squareAt(index, window)]) count++;
  }
  return count;
}

function squareAt(index: number, { left, top, width }: Window): number {
  return (top + Math.floor(index / width)) * mapSide + left + (index % width);
}

export function countBits(bits: BitMap): number {
  let count = 0;
  for (const bit of bits) count += bit;
  return count;
}

/** Sets in `bits` what is set in `more`. */
export function addBits(bits: BitMap, more: BitMap): void {
  for (let square = 0; square < bits.length; square++) {
    if (more[square]) bits[square] = 1;
  }
}

/** The box around what is set, in picture units; null when nothing is. */
export function bitsBox(bits: BitMap): Box | null {
  let [left, top, right, bottom] = [mapSide, mapSide, -1, -1];
  for (let square = 0; square < bits.length; square++) {
    if (!bits[square]) continue;
    const x = square % mapSide;
    const y = Math.floor(square / mapSide);
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (right < 0) return null;
  return {
    x: left * unitsPerSquare,
    y: top * unitsPerSquare,
    w: (right - left + 1) * unitsPerSquare,
    h: (bottom - top + 1) * unitsPerSquare,
  };
}
