import { expect, test } from "vitest";

import { evenType } from "../../../test/support/even-type.ts";
import { fitRhyme } from "./fit-rhyme.ts";
import { areasMeet } from "./page-size.ts";

const verses = ["over root and under bough", "if not before then why not now"];
const style = { largest: 24, smallest: 13, leading: 1.3 };
const zone = (width: number, height: number) => ({ x: 60, y: 60, width, height });
const fit = (zones: ReturnType<typeof zone>[], figures: ReturnType<typeof zone>[] = []) =>
  fitRhyme(verses, evenType, style, { zones, figures });

test("verses that fit stay whole, at full size", () => {
  expect(fit([zone(400, 120)])?.set).toMatchObject({ size: 24, lines: verses });
});

test("in a narrow zone both verses take two lines, never one of them alone", () => {
  const set = fit([zone(260, 200)])?.set;
  expect(set?.lines).toHaveLength(4);
  expect(set?.lines.join(" ")).toBe(verses.join(" "));
  expect(set?.width).toBeLessThanOrEqual(260);
});

test("the next zone is used when a figure fills the first", () => {
  const other = { ...zone(400, 120), y: 400 };
  const fitted = fit([zone(400, 120), other], [zone(400, 120)]);
  for (const place of fitted?.places ?? []) expect(areasMeet(place, other)).toBe(true);
  expect(fitted?.places.length).toBeGreaterThan(0);
});

test("there is no rhyme where there is no room", () => {
  expect(fit([zone(90, 40)])).toBeNull();
});
