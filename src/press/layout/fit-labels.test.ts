import { expect, test } from "vitest";

import { evenType } from "../../../test/support/even-type.ts";
import { fitLabels } from "./fit-labels.ts";

const room = { width: 36, largest: 9, smallestOnOneLine: 7.5, smallestTogether: 6, smallest: 5 };
const fit = (...labels: string[][]) => fitLabels(labels, evenType, room);

test("labels agree on one size, and long ones take two lines", () => {
  const labels = fit(["key"], ["top hat"], ["golden bell"]);
  expect(new Set(labels?.map(({ size }) => size)).size).toBe(1);
  expect(labels?.[2]?.lines).toEqual(["golden", "bell"]);
});

test("a compound word breaks at its hyphen", () => {
  expect(fit(["jack-o’-lantern"])?.[0]?.lines).toEqual(["jack-o’-", "lantern"]);
});

test("a name too long for its place is replaced by its next wording", () => {
  expect(fit(["Wolfeschlegelsteinhausen", "the hero"])?.[0]?.lines.join(" ")).toBe("the hero");
});

test("one label that cannot be set means none can: nothing is left out", () => {
  expect(fit(["key"], ["Wolfeschlegelsteinhausen"])).toBeNull();
});
