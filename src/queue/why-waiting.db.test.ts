import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, end } from "../../test/support/jobs.ts";
import { claimUnderLimits } from "./claim-under-limits.ts";
import { claim } from "./claim.ts";
import { pause, resume, setLimit } from "./limit.ts";
import { signOff } from "./register.ts";
import { waitReasons, whyWaiting } from "./why-waiting.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("truncate job_limits, workers");
  await pool.query("select setval('job_limits_in_force', 1)");
});

const ann = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
const bob = "1b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a22";

test("says how many come first, and that nobody works", async () => {
  const first = await addJob(pool);
  const second = await addJob(pool);
  expect(await whyWaiting(pool, second)).toEqual({
    reason: "no_worker",
    position: 2,
    until: null,
  });
  const urgent = await addJob(pool, { priority: 1 });
  await addWorker(pool);
  expect(await whyWaiting(pool, second)).toMatchObject({ reason: "turn", position: 3 });
  expect(await whyWaiting(pool, urgent)).toMatchObject({ reason: "turn", position: 1 });
  await claim(pool, await addWorker(pool), 3);
  expect(await whyWaiting(pool, first)).toBeUndefined();
});

test("tells a job for later from one that is tried again", async () => {
  const runAt = new Date(Date.now() + 3_600_000);
  const later = await addJob(pool, { runAt });
  expect(await whyWaiting(pool, later)).toEqual({
    reason: "scheduled",
    position: null,
    until: runAt,
  });
  const failing = await addJob(pool);
  await end(pool, await claimOne(pool), { kind: "failed", delayMs: 60_000 });
  const waiting = await whyWaiting(pool, failing);
  expect(waiting).toMatchObject({ reason: "backoff", position: null });
  expect(waiting?.until?.getTime()).toBeGreaterThan(Date.now() + 50_000);
});

test("names a pause and a limit", async () => {
  const userId = ann;
  const running = await addJob(pool, { userId });
  const job = await addJob(pool, { userId });
  await pause(pool, { userId });
  expect(await whyWaiting(pool, job)).toMatchObject({ reason: "paused" });
  await resume(pool, { userId });
  await setLimit(pool, { userId }, 1);
  await claimUnderLimits(pool, await addWorker(pool), 2);
  expect(await whyWaiting(pool, running)).toBeUndefined();
  expect(await whyWaiting(pool, job)).toMatchObject({ reason: "limit", position: null });
  await setLimit(pool, { userId }, null);
  await setLimit(pool, { queue: true }, 1);
  expect(await whyWaiting(pool, job)).toMatchObject({ reason: "limit", position: 1 });
  await setLimit(pool, { queue: true }, null);
});

test.each([{ queue: true } as const, { jobType: "story_adventure" }, { userId: null }])(
  "names a pause of %o",
  async (scope) => {
    const job = await addJob(pool);
    await pause(pool, scope);
    expect(await whyWaiting(pool, job)).toMatchObject({ reason: "paused" });
  },
);

test("what is paused or limited elsewhere is no reason", async () => {
  await addJob(pool, { userId: bob, priority: 1 });
  await claimOne(pool);
  const job = await addJob(pool, { userId: ann, jobType: "film" });
  const odd = await addJob(pool, { userId: bob, jobType: ann });
  await setLimit(pool, { queue: true }, 2);
  await setLimit(pool, { eachUser: true }, 1);
  await pause(pool, { userId: "2b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a33" });
  await pause(pool, { jobType: "book" });
  // A type may be called anything.
  await pause(pool, { jobType: ann });
  expect(await whyWaiting(pool, job)).toMatchObject({ reason: "turn" });
  await resume(pool, { jobType: ann });
  await pause(pool, { userId: ann });
  expect(await whyWaiting(pool, odd)).toMatchObject({ reason: "turn" });
  expect(await whyWaiting(pool, job)).toMatchObject({ reason: "paused" });
});

test("of two in the same turn the one that was put aside has no place in the line, and the other is not held", async () => {
  await addWorker(pool);
  const aside = await addJob(pool, { userId: ann });
  const other = await addJob(pool, { userId: bob });
  await pool.query(
    `with moved as (delete from job_ready where job_id = $1 returning *)
     insert into job_parked (scope, key, priority, turn, job_id, user_key)
     select 'user', user_key, priority, turn, job_id, user_key from moved`,
    [aside],
  );
  expect(await whyWaiting(pool, aside)).toMatchObject({ reason: "limit", position: null });
  expect(await whyWaiting(pool, other)).toMatchObject({ reason: "turn", position: 1 });
});

test("a worker that is silent or has signed off does not work", async () => {
  const job = await addJob(pool);
  await signOff(pool, await addWorker(pool));
  expect(await whyWaiting(pool, job)).toMatchObject({ reason: "no_worker" });
  await addWorker(pool);
  await pool.query(
    "update workers set beat_at = now() - interval '11 seconds' where state = 'alive'",
  );
  expect(await whyWaiting(pool, job)).toMatchObject({ reason: "no_worker" });
});

test("of many at once only those are told that were asked for and wait", async () => {
  await addJob(pool, { priority: 1 });
  const running = (await claimOne(pool)).job.id;
  const job = await addJob(pool);
  await addJob(pool);
  expect(await waitReasons(pool, [running, job])).toEqual(
    new Map([[job, { reason: "turn", until: null }]]),
  );
});
