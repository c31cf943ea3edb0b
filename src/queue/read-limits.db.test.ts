import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { readLimits, setLimit } from "./limit.ts";

const { pool } = await openTestDatabase();

test("limits are read in an order that does not depend on when they were set", async () => {
  await setLimit(pool, { jobType: "b" }, 2);
  await setLimit(pool, { queue: true }, 9);
  await setLimit(pool, { eachUser: true }, 1);
  await setLimit(pool, { jobType: "a" }, 3);
  expect((await readLimits(pool)).map(({ scope }) => scope)).toEqual([
    { eachUser: true },
    { jobType: "a" },
    { jobType: "b" },
    { queue: true },
  ]);
});
