import { expect, test } from "vitest";

import { turned, whole, withCorner } from "./adjustment.ts";

test("a turn keeps the same part of the picture; four turns are none", () => {
  const first = {
    turns: 0,
    brightness: 1.2,
    cut: { left: 0.1, top: 0.2, right: 0.5, bottom: 0.9 },
  };
  const once = turned(first);
  expect(once.turns).toBe(1);
  expect(once.cut.left).toBeCloseTo(0.1);
  expect(once.cut).toMatchObject({ top: 0.1, right: 0.8, bottom: 0.5 });
  const round = turned(turned(turned(once)));
  expect(round.turns).toBe(0);
  expect(round.cut.left).toBeCloseTo(first.cut.left);
  expect(round.cut.bottom).toBeCloseTo(first.cut.bottom);
});

test("a corner stays within the picture and off the other corner", () => {
  expect(withCorner(whole, "start", -1, 2)).toMatchObject({ left: 0, top: 0.92 });
  expect(withCorner(whole, "end", 2, 0)).toMatchObject({ right: 1, bottom: 0.08 });
});
