import { expect, test } from "vitest";

import { statesIn, withStates, withStateSwitched } from "./filter-text.ts";

test("a chip adds its state to the others and takes it away again", () => {
  expect(withStateSwitched("age:<2h", "failed")).toBe("state:failed age:<2h");
  expect(withStateSwitched("state:failed age:<2h", "pending")).toBe("state:pending,failed age:<2h");
  expect(withStateSwitched("age:<2h state:pending,failed", "pending")).toBe("state:failed age:<2h");
  expect(withStateSwitched("state:failed", "failed")).toBe("");
});

test("what is not so stays as it was written", () => {
  expect(statesIn("-state:completed")).toEqual([]);
  expect(withStates("-state:completed id:4", ["failed"])).toBe(
    "state:failed -state:completed id:4",
  );
});

test("all states: the filter without its word for them", () => {
  expect(withStates("  state:failed   error:timeout ", [])).toBe("error:timeout");
});
