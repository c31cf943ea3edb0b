import { expect, test } from "vitest";

import { userOf } from "../user-of.ts";
import { violations } from "./order.ts";

const jobs = [3, 1, 3, 1].map((priority, index) => ({ key: index + 1, priority }));

test.each([
  [
    [2, 4, 1, 3],
    [0, 0],
  ],
  [
    [1, 2, 4, 3],
    [1, 0],
  ],
  [
    [4, 2, 1, 3],
    [0, 1],
  ],
])("started %j: violations %j", (started, expected) => {
  expect(violations(jobs, started, 0).map(({ value }) => value)).toEqual(expected);
});

test("jobs that never started leave the row empty", () => {
  expect(violations(jobs, [2, 4, 1], 0).map(({ value }) => value)).toEqual([
    Number.NaN,
    Number.NaN,
  ]);
});

test("users take turns: the first job of each comes before anybody's second", () => {
  const users = 2;
  const keys = Array.from({ length: 20 }, (_, index) => index + 1);
  const [first, second] = [0, 1].map((user) => keys.filter((key) => userOf(key, users) === user));
  const mixed = keys.map((key) => ({ key, priority: 5 }));
  const turns = keys.flatMap((_, rank) =>
    [first?.[rank], second?.[rank]].filter((key) => key !== undefined).toSorted((a, b) => a - b),
  );
  expect(violations(mixed, turns, users)[1]).toMatchObject({ value: 0 });
  expect(violations(mixed, keys, users)[1]?.value).toBeGreaterThan(0);
});
