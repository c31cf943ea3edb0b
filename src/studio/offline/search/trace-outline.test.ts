import { expect, test } from "vitest";

import { mapSide, unitsPerSquare, type BitMap } from "./bit-map.ts";
import { leastTouch, traceOutline } from "./trace-outline.ts";

function disc(x: number, y: number, radius: number): BitMap {
  const bits = new Uint8Array(mapSide * mapSide);
  for (let square = 0; square < bits.length; square++) {
    const dx = (square % mapSide) - x;
    const dy = Math.floor(square / mapSide) - y;
    if (dx * dx + dy * dy <= radius * radius) bits[square] = 1;
  }
  return bits;
}

function area(polygon: readonly (readonly [number, number])[]): number {
  const sum = polygon.reduce((all, [x, y], index) => {
    const [nextX, nextY] = polygon[(index + 1) % polygon.length] ?? [0, 0];
    return all + x * nextY - nextX * y;
  }, 0);
  return Math.abs(sum) / 2;
}

test("the outline of a disc has about its area, in few corners", () => {
  const outline = traceOutline(disc(200, 300, 40));
  const expected = Math.PI * (40 * unitsPerSquare) ** 2;
  expect(area(outline?.polygon ?? [])).toBeGreaterThan(expected * 0.9);
  expect(area(outline?.polygon ?? [])).toBeLessThan(expected * 1.05);
  expect(outline?.polygon.length).toBeLessThan(40);
  expect(outline?.box).toEqual({ x: 480, y: 780, w: 243, h: 243 });
});

test("a tiny find gets a box that a finger can hit, around its largest part", () => {
  const bits = disc(200, 300, 4);
  bits[mapSide * 300 + 400] = 1;
  const outline = traceOutline(bits);
  const xs = outline?.polygon.map(([x]) => x) ?? [];
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThanOrEqual(leastTouch);
  expect(Math.max(...xs)).toBeLessThan(700);
});

test("nothing visible, no outline", () => {
  expect(traceOutline(new Uint8Array(mapSide * mapSide))).toBeNull();
});
