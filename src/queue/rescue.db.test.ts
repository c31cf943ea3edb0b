import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne } from "../../test/support/jobs.ts";
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
});
