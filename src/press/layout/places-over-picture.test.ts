import { expect, test } from "vitest";

import { areasMeet, type Area } from "./page-size.ts";
import { placesOverPicture } from "./places-over-picture.ts";

const zone = { x: 100, y: 50, width: 400, height: 200 };
const block = { width: 300, height: 60 };

test("words stand in the middle of an empty zone", () => {
  expect(placesOverPicture(block, zone, [])[0]).toEqual({ x: 150, y: 120, width: 300, height: 60 });
});

test("words make way for a figure", () => {
  const wing: Area = { x: 300, y: 140, width: 200, height: 300 };
  const places = placesOverPicture(block, zone, [wing]);
  expect(places.length).toBeGreaterThan(0);
  for (const place of places) expect(areasMeet(place, wing)).toBe(false);
});

test("there is no place where every place meets a figure, or in a zone too small", () => {
  expect(placesOverPicture(block, zone, [zone])).toEqual([]);
  expect(placesOverPicture({ width: 500, height: 60 }, zone, [])).toEqual([]);
});
