import { afterAll, expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";
import { openTestMill } from "../support/test-mill.ts";
import { fuzz } from "./fuzz.ts";
import { openFuzzHouse } from "./open-fuzz-house.ts";

const database = await openTestDatabase();
const { shelf } = openTestMill(database);
const house = await openFuzzHouse(database, { shelf, log: () => {} });
afterAll(() => house.close());

test("whatever is sent, the answer is quick, well-formed and shows nothing of others", async () => {
  const { faults, statuses, reached } = await fuzz(house, { requests: 300, seed: 20_261 });
  expect(faults).toEqual([]);
  // Not all of it was turned away at the door.
  expect(statuses[200]).toBeGreaterThan(20);
  expect(statuses[422]).toBeGreaterThan(20);
  expect(reached[0]).toBeGreaterThan(reached[1] / 3);
});
