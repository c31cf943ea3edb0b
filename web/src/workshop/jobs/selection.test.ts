import { expect, test } from "vitest";

import { selectionFilter, withSwitched } from "./selection.ts";

test("a row goes in and out, a page goes in as a whole", () => {
  expect(withSwitched([], [4])).toEqual([4]);
  expect(withSwitched([4, 5], [4])).toEqual([5]);
  expect(withSwitched([4], [3, 4, 5])).toEqual([4, 3, 5]);
  expect(withSwitched([3, 4, 5], [3, 4, 5])).toEqual([]);
});

test("one row taken out of all of them: nothing is selected any more", () => {
  expect(withSwitched("all", [4])).toEqual([]);
});

test("rows are named to the server, all of them are the filter itself", () => {
  expect(selectionFilter([7, 9], "state:failed")).toBe("id:7,9");
  expect(selectionFilter("all", "state:failed")).toBe("state:failed");
});
