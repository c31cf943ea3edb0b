import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { requestCancel } from "./cancel.ts";
import { readJob } from "./read.ts";
import { signOff } from "./register.ts";
import { rescue } from "./rescue.ts";

const { pool } = await openTestDatabase();

test("who signed off is gone, not dead", async () => {
  const workerId = await addWorker(pool);
  await signOff(pool, workerId);
  await rescue(pool, -1);
  const { rows } = await pool.query("select state from workers where id = $1", [workerId]);
  expect(rows).toEqual([{ state: "gone" }]);
});

test("a job that was asked to stop is cancelled without a fault, however many workers it outlived", async () => {
  const id = await addJob(pool);
  for (let death = 1; death <= 3; death++) {
    await claimOne(pool);
    if (death === 3) await requestCancel(pool, id);
    await rescue(pool, -1);
  }
  expect(await readJob(pool, id)).toMatchObject({
    status: "cancelled",
    errorCode: null,
    errorMessage: null,
  });
  expect((await pool.query("select from job_ready where job_id = $1", [id])).rowCount).toBe(0);
});

test("a worker whose write is on its way is not declared dead, and nobody waits for it", async () => {
  const id = await addJob(pool);
  const { workerId } = await claimOne(pool);
  await inTransaction(pool, async (writing) => {
    // As every write of a worker does first.
    await writing.query("select from workers where id = $1 for key share", [workerId]);
    await inTransaction(pool, async (sweep) => {
      await sweep.query("set local lock_timeout = '2s'");
      expect(await rescue(sweep, -1)).toEqual([]);
    });
  });
  expect(await rescue(pool, -1)).toEqual([{ jobId: id, status: "pending" }]);
});
