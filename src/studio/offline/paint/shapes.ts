import type { Point } from "../../../book/box.ts";
import type { Random } from "../../../book/seeded-random.ts";
import { num } from "./num.ts";

/** Path data of closed and open shapes. Nothing here is perfectly round but eyes and bubbles. */
export function smooth(points: readonly Point[], closed = true, roundness = 1): string {
  const count = points.length;
  const at = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  const [startX, startY] = at(0);
  let path = `M${num(startX)} ${num(startY)}`;
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    const x1 = from[0] + ((to[0] - before[0]) / 6) * roundness;
    const y1 = from[1] + ((to[1] - before[1]) / 6) * roundness;
    const x2 = to[0] - ((after[0] - from[0]) / 6) * roundness;
    const y2 = to[1] - ((after[1] - from[1]) / 6) * roundness;
    path += `C${num(x1)} ${num(y1)} ${num(x2)} ${num(y2)} ${num(to[0])} ${num(to[1])}`;
  }
  return path + (closed ? "Z" : "");
}

export function polygon(points: readonly Point[]): string {
  return "M" + points.map(([x, y]) => `${num(x)} ${num(y)}`).join("L") + "Z";
}

export function ellipse(x: number, y: number, radiusX: number, radiusY = radiusX): string {
  const [rx, ry] = [num(radiusX), num(radiusY)];
  const across = num(2 * radiusX);
  return `M${num(x - radiusX)} ${num(y)}a${rx} ${ry} 0 1 0 ${across} 0a${rx} ${ry} 0 1 0 -${across} 0Z`;
}

/** A wobbly ellipse: `wobble` is the share by which each of `count` points may leave the radius. */
export function blob(
  random: Random,
  x: number,
  y: number,
  radiusX: number,
  radiusY: number,
  count = 10,
  wobble = 0.08,
): string {
  const start = random() * 6.28;
  const points = Array.from({ length: count }, (_, index): Point => {
    const angle = start + (index / count) * 6.28318;
    const reach = 1 + (random() * 2 - 1) * wobble;
    return [x + Math.cos(angle) * radiusX * reach, y + Math.sin(angle) * radiusY * reach];
  });
  return smooth(points);
}

/** A band along `spine` that narrows from one width to the other: tails, manes, feathers. */
export function taper(spine: readonly Point[], startWidth: number, endWidth: number): string {
  const left: Point[] = [];
  const right: Point[] = [];
  const last = spine.length - 1;
  spine.forEach(([x, y], index) => {
    const [fromX, fromY] = spine[Math.max(0, index - 1)] ?? [x, y];
    const [toX, toY] = spine[Math.min(last, index + 1)] ?? [x, y];
    const length = Math.hypot(toX - fromX, toY - fromY) || 1;
    const half = (startWidth + (endWidth - startWidth) * (index / last)) / 2;
    const [offX, offY] = [((toY - fromY) / length) * half, ((toX - fromX) / length) * half];
    left.push([x - offX, y + offY]);
    right.push([x + offX, y - offY]);
  });
  return smooth([...left, ...right.reverse()], true, 0.95);
}

/** Points along a cubic curve. */
export function bezier(from: Point, pull1: Point, pull2: Point, to: Point, steps = 14): Point[] {
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const t = index / steps;
    const u = 1 - t;
    const along = (axis: 0 | 1) =>
      u * u * u * from[axis] +
      3 * u * u * t * pull1[axis] +
      3 * u * t * t * pull2[axis] +
      t * t * t * to[axis];
    return [along(0), along(1)];
  });
}
