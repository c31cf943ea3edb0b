import { expect, test } from "vitest";

import { auditSearch, jobSearch, jobsSearch, windowSearch } from "./workshop-search.ts";

test("what an address says is read, what it cannot mean is left out", () => {
  expect(jobsSearch({ filter: "state:failed", cursor: 12 })).toEqual({
    filter: "state:failed",
    cursor: "12",
  });
  expect(jobsSearch({ filter: "", cursor: ["x"] })).toEqual({
    filter: undefined,
    cursor: undefined,
  });
  expect(jobSearch({ stage: "scene_creation", scene: 3, try: 2, tab: "checks" })).toEqual({
    stage: "scene_creation",
    scene: 3,
    page: undefined,
    try: 2,
    tab: "checks",
  });
  expect(jobSearch({ scene: -1, try: "two", tab: "nowhere" }).tab).toBeUndefined();
  expect(jobSearch({ scene: -1 }).scene).toBeUndefined();
  expect(windowSearch({ window: "7d" })).toEqual({ window: "7d" });
  expect(windowSearch({ window: "9y" })).toEqual({ window: undefined });
  expect(auditSearch({ job: 4, bulk: 1.5 })).toEqual({
    job: 4,
    bulk: undefined,
    cursor: undefined,
  });
});
