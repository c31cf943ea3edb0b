import { expect, test } from "vitest";

import { countChanges } from "./count-changes.ts";

const by = {
  id: ({ job }: { job: number }) => job,
  facts: ({ state }: { state: string }) => state,
};

test("new ones and those that have changed are counted, those that only grew older are not", () => {
  const held = [
    { job: 1, state: "pending", age: 4 },
    { job: 2, state: "failed", age: 9 },
  ];
  const fresh = [
    { job: 3, state: "pending", age: 0 },
    { job: 1, state: "processing", age: 7 },
    { job: 2, state: "failed", age: 12 },
  ];
  expect(countChanges(held, fresh, by)).toBe(2);
  expect(countChanges(held, held, by)).toBe(0);
});
