import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { claim } from "./claim.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

test("what another worker is taking this moment is passed over, and not waited for", async () => {
  const [first, second] = [await addJob(pool), await addJob(pool)];
  const [one, other] = [await addWorker(pool), await addWorker(pool)];
  await inTransaction(pool, async (client) => {
    const taking = await claim(client, one, 1);
    const beside = await inTransaction(pool, async (impatient) => {
      await impatient.query("set local lock_timeout = '2s'");
      return claim(impatient, other, 1);
    });
    expect([taking, beside].map(({ jobs }) => jobs.map(({ id }) => id))).toEqual([
      [first],
      [second],
    ]);
  });
});
