import { expect, test } from "vitest";

import { flowItems } from "./flow-items.ts";

test("items fill as few lines as they need, evenly", () => {
  const lines = flowItems([40, 40, 40, 40, 40], { width: 190, gap: 10 });
  expect(lines).toEqual([
    [0, 1, 2],
    [3, 4],
  ]);
});

test("every item is on a line, once", () => {
  const widths = Array.from({ length: 16 }, (_, index) => 30 + (index % 5) * 12);
  expect(flowItems(widths, { width: 300, gap: 8 }).flat()).toEqual(widths.map((_, index) => index));
});
