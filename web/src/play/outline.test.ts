import { expect, test } from "vitest";

import type { PageFind } from "../../../src/contract/book-pages.ts";
import { distanceTo } from "./distance-to.ts";
import { holdsPoint } from "./holds-point.ts";
import { howNear } from "./how-near.ts";
import { lookAt } from "./look-at.ts";
import { loopPath } from "./loop-path.ts";
import { middleOf, type Outline, spanOf } from "./outline.ts";
import { partOfPicture, reachesInto } from "./part-of-picture.ts";

const square: Outline = [
  [0.4, 0.4],
  [0.6, 0.4],
  [0.6, 0.6],
  [0.4, 0.6],
];
/** An L: the upper right of its span is outside. */
const corner: Outline = [
  [0, 0],
  [0.1, 0],
  [0.1, 0.2],
  [0.3, 0.2],
  [0.3, 0.3],
  [0, 0.3],
];
const find = (id: string, polygon: Outline): PageFind => ({
  id,
  label: id,
  polygon,
  difficulty: 0.5,
  hints: ["", "", ""],
});

test("a point is held by an outline, or by its dent it is not", () => {
  expect(holdsPoint(square, [0.5, 0.5])).toBe(true);
  expect(holdsPoint(square, [0.61, 0.5])).toBe(false);
  expect(holdsPoint(corner, [0.05, 0.1])).toBe(true);
  expect(holdsPoint(corner, [0.2, 0.1])).toBe(false);
});

test("the distance is that to the nearest edge, and none inside", () => {
  expect(distanceTo(square, [0.5, 0.5])).toBe(0);
  expect(distanceTo(square, [0.7, 0.5])).toBeCloseTo(0.1);
  expect(distanceTo(square, [0.7, 0.7])).toBeCloseTo(Math.hypot(0.1, 0.1));
  expect(distanceTo(corner, [0.2, 0.1])).toBeCloseTo(0.1);
});

test("an outline's middle and span", () => {
  expect(middleOf(square)[0]).toBeCloseTo(0.5);
  expect(spanOf(corner)).toEqual({ x: 0, y: 0, w: 0.3, h: 0.3 });
});

test("a look finds the nearest thing that is yet to be found", () => {
  const finds = [
    find("square", square),
    find("small", [
      [0.65, 0.5],
      [0.66, 0.5],
      [0.66, 0.51],
    ]),
  ];
  const look = (x: number, found: string[] = []) => lookAt(finds, [x, 0.5], { found, reach: 0.06 });
  expect(look(0.5)).toMatchObject({ kind: "found", find: { id: "square" } });
  expect(look(0.64)).toMatchObject({ kind: "found", find: { id: "small" } });
  // Inside what was found already, but within reach of the other.
  expect(look(0.6, ["square"])).toMatchObject({ kind: "found", find: { id: "small" } });
  expect(look(0.5, ["square"])).toMatchObject({ kind: "known", find: { id: "square" } });
  expect(look(0.75)).toEqual({ kind: "near" });
  expect(look(0.95)).toEqual({ kind: "nothing" });
});

test("the glass tells how near it is", () => {
  const finds = [find("square", square)];
  const nearness = [0.5, 0.65, 0.75, 0.95].map((x) => howNear(finds, [x, 0.5]));
  expect(nearness).toEqual(["under", "near", "nearer", "far"]);
});

test("the loop runs outside all corners and closes over its beginning", () => {
  const path = loopPath(square, { units: 1000, pad: 20 });
  const ends = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)(?=C|$)/g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect(ends).toHaveLength(32);
  for (const [x = 0, y = 0] of ends) expect(holdsPoint(square, [x / 1000, y / 1000])).toBe(false);
  const [first, again] = [ends[0], ends[28]];
  expect(
    Math.hypot((first?.[0] ?? 0) - (again?.[0] ?? 0), (first?.[1] ?? 0) - (again?.[1] ?? 0)),
  ).toBeLessThan(20);
  expect(loopPath(square, { units: 1000, pad: 20 })).toBe(path);
});

test("the parts of a picture", () => {
  expect(partOfPicture([0, 0])).toBe(0);
  expect(partOfPicture([1, 1])).toBe(8);
  expect(partOfPicture([0.5, 0.9])).toBe(7);
  expect(reachesInto(corner, 0)).toBe(true);
  expect(reachesInto(corner, 8)).toBe(false);
});
