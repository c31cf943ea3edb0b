import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end } from "../../test/support/jobs.ts";
import { requestCancel } from "./cancel.ts";
import { readJob } from "./read.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

test("a job is put off two hundred times, then somebody should know", async () => {
  const id = await addJob(pool);
  await pool.query("update book_generation_jobs set wait_count = 198");
  const states = [];
  for (let n = 0; n < 2; n++) {
    states.push(await end(pool, await claimOne(pool), { kind: "waiting", code: "disk_full" }));
  }
  expect(states).toEqual(["pending", "failed"]);
  expect(await readJob(pool, id)).toMatchObject({ waitCount: 200, errorCode: "disk_full" });
});

test("a job that was asked to stop is not planned for later, however its attempt ended", async () => {
  const id = await addJob(pool);
  const held = await claimOne(pool);
  await requestCancel(pool, id);
  expect(await end(pool, held, { kind: "failed", delayMs: 3_600_000 })).toBe("cancelled");
  expect((await readJob(pool, id))?.runAt.getTime()).toBeLessThanOrEqual(Date.now());
});
