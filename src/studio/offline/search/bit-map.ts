import { Resvg } from "@resvg/resvg-js";

import { pictureUnits, type Box } from "../../../book/box.ts";

/** The picture in 3-unit squares: 1 = set. */
export type BitMap = Uint8Array;

export const mapSide = 700;
export const unitsPerSquare = pictureUnits / mapSide;

/** White art → the squares it covers. Edges are crisp, so that two maps fit together without a seam. */
export function renderBits(art: string, clips: string): BitMap {
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${mapSide}" height="${mapSide}" viewBox="0 0 ${pictureUnits} ${pictureUnits}" shape-rendering="crispEdges"><defs>${clips}</defs>${art}</svg>`,
    { font: { loadSystemFonts: false } },
  ).render();
  const bits = new Uint8Array(mapSide * mapSide);
  for (let square = 0; square < bits.length; square++) {
    if ((pixels[square * 4 + 3] ?? 0) > 127) bits[square] = 1;
  }
  return bits;
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

export function withoutBits(bits: BitMap, hidden: BitMap): BitMap {
  const left = new Uint8Array(bits.length);
  for (let square = 0; square < bits.length; square++) {
    if (bits[square] && !hidden[square]) left[square] = 1;
  }
  return left;
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
