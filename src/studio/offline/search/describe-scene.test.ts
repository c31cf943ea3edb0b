import { expect, test } from "vitest";

import { listed } from "./describe-scene.ts";

test("what is hidden is listed with the article it sounds right with", () => {
  expect(listed(["UFO", "owl", "unicorn", "glasses"])).toBe("a UFO, an owl, a unicorn and glasses");
  expect(listed(["cactus"])).toBe("a cactus");
});
