import type { Box, Point } from "../../../book/box.ts";
import { bitsBox, mapSide, unitsPerSquare, type BitMap } from "./bit-map.ts";

/** 0.3 in or 44 px on a phone: less than that a finger cannot hit. */
export const leastTouch = 72;

/** The visible part of a find → what may be tapped: its largest part's outline, or a padded box when that is too small. */
export function traceOutline(bits: BitMap): { box: Box; polygon: Point[] } | null {
  const part = largestPart(bits);
  const box = bitsBox(bits);
  const partBox = bitsBox(part);
  if (!box || !partBox) return null;
  const wide = Math.min(partBox.w, partBox.h) >= leastTouch;
  const outline = wide ? simplified(contour(part), 1.6) : [];
  const polygon =
    outline.length >= 4
      ? outline.map(([x, y]): Point => [rounded(x * unitsPerSquare), rounded(y * unitsPerSquare)])
      : corners(padded(partBox));
  return { box, polygon };
}

function padded(box: Box): Box {
  const w = Math.max(box.w, leastTouch + 2);
  const h = Math.max(box.h, leastTouch + 2);
  return { x: box.x + (box.w - w) / 2, y: box.y + (box.h - h) / 2, w, h };
}

function corners({ x, y, w, h }: Box): Point[] {
  return [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
}

function largestPart(bits: BitMap): BitMap {
  const seen = new Uint8Array(bits.length);
  let best: number[] = [];
  for (let start = 0; start < bits.length; start++) {
    if (!bits[start] || seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (const square of part) {
      for (const next of neighbours(square)) {
        if (!bits[next] || seen[next]) continue;
        seen[next] = 1;
        part.push(next);
      }
    }
    if (part.length > best.length) best = part;
  }
  const part = new Uint8Array(bits.length);
  for (const square of best) part[square] = 1;
  return part;
}

function neighbours(square: number): number[] {
  const x = square % mapSide;
  return [
    square - mapSide,
    square + mapSide,
    ...(x > 0 ? [square - 1] : []),
    ...(x < mapSide - 1 ? [square + 1] : []),
  ];
}

const directions: readonly Point[] = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
];

/** Moore's walk around the rim, in squares. */
function contour(bits: BitMap): Point[] {
  const start = bits.indexOf(1);
  if (start < 0) return [];
  const isSet = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < mapSide && y < mapSide && bits[y * mapSide + x] === 1;
  const startX = start % mapSide;
  const startY = Math.floor(start / mapSide);
  const rim: Point[] = [];
  let [x, y, heading] = [startX, startY, 0];
  for (let step = 0; step < 4 * mapSide; step++) {
    rim.push([x, y]);
    const turn = directions.findIndex((_, index) => {
      const [dx, dy] = directions[(heading + 6 + index) % 8] ?? [0, 0];
      return isSet(x + dx, y + dy);
    });
    if (turn < 0) break;
    heading = (heading + 6 + turn) % 8;
    const [dx, dy] = directions[heading] ?? [0, 0];
    x += dx;
    y += dy;
    if (x === startX && y === startY && step > 2) break;
  }
  return rim;
}

/** Douglas–Peucker. */
function simplified(points: readonly Point[], tolerance: number): Point[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 4) return [...points];
  let farthest = 0;
  let most = 0;
  points.forEach((point, index) => {
    const distance = distanceToLine(point, first, last);
    if (distance <= most) return;
    most = distance;
    farthest = index;
  });
  if (most <= tolerance) return [first, last];
  return [
    ...simplified(points.slice(0, farthest + 1), tolerance).slice(0, -1),
    ...simplified(points.slice(farthest), tolerance),
  ];
}

function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length;
}

function rounded(value: number): number {
  return Math.round(value);
}
