import { afterAll, expect, test } from "vitest";

import { openTestDatabase } from "../support/database.ts";
import { checkSequences } from "./check-sequences.ts";
import { openRealQueue } from "./real-queue.ts";

const { pool, url } = await openTestDatabase();
const real = await openRealQueue(pool, url);
afterAll(real.close);

/** The short form of `npm run properties`. */
test("after every command of a random sequence, the tables and all answers are what a model of the promises foretells", async () => {
  const report = await checkSequences(real, { sequences: 60, seed: 1, longest: 40 });
  expect(report.failure).toBeUndefined();
  expect(report.sequences).toBe(60);
});
