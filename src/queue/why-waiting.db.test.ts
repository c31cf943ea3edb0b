import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, end } from "../../test/support/jobs.ts";
import { claim, claimUnderLimits } from "./claim.ts";
import { pause, resume, setLimit } from "./limit.ts";
import { whyWaiting } from "./why-waiting.ts";

const { pool } = await openTestDatabase();

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
  const userId = "0b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a11";
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
