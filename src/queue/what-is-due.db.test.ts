import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne } from "../../test/support/jobs.ts";
import { addMissed, hourly } from "../../test/support/schedules.ts";
import { signOff } from "./register.ts";
import { setSchedule } from "./set-schedule.ts";
import { whatIsDue } from "./what-is-due.ts";

const { pool } = await openTestDatabase();
const silentMs = 10_000;
const nothing = {
  jobs: false,
  orphans: false,
  parked: false,
  leases: false,
  slots: false,
  nextInMs: undefined,
};
const minute = 60_000;
const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * minute);

beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("truncate job_scheduled, job_schedules, job_leases, job_parked, workers");
});

test("with jobs that wait in the line and workers that live, nothing", async () => {
  await addJob(pool);
  await addWorker(pool);
  expect(await whatIsDue(pool, silentMs)).toEqual(nothing);
});

test("a job whose time has come, and when the next one's comes", async () => {
  await addJob(pool, { runAt: inMinutes(3) });
  await addJob(pool, { runAt: inMinutes(2) });
  const before = await whatIsDue(pool, silentMs);
  expect(before).toEqual({ ...nothing, nextInMs: expect.any(Number) });
  expect((before.nextInMs ?? 0) / minute).toBeCloseTo(2, 1);
  await pool.query("update job_scheduled set run_at = run_at - interval '150 seconds'");
  const after = await whatIsDue(pool, silentMs);
  expect(after).toEqual({ ...nothing, jobs: true, nextInMs: expect.any(Number) });
  expect((after.nextInMs ?? 0) / minute).toBeCloseTo(0.5, 1);
});

test("a worker that has been silent for too long, not one that has signed off or is known to be dead", async () => {
  const workerId = await addWorker(pool);
  const age = (state: string) =>
    pool.query("update workers set state = $2, beat_at = now() - interval '11 s' where id = $1", [
      workerId,
      state,
    ]);
  await age("alive");
  expect(await whatIsDue(pool, silentMs)).toEqual({ ...nothing, orphans: true });
  expect(await whatIsDue(pool, 2 * silentMs)).toEqual(nothing);
  for (const state of ["dead", "gone"]) {
    await age(state);
    expect(await whatIsDue(pool, silentMs)).toEqual(nothing);
  }
});

test("jobs that run, and those of a worker that has gone", async () => {
  await addJob(pool);
  const { workerId } = await claimOne(pool);
  expect(await whatIsDue(pool, silentMs)).toEqual({ ...nothing, leases: true });
  await signOff(pool, await addWorker(pool));
  expect(await whatIsDue(pool, silentMs)).toEqual({ ...nothing, leases: true });
  await signOff(pool, workerId);
  expect(await whatIsDue(pool, silentMs)).toEqual({ ...nothing, leases: true, orphans: true });
});

test("jobs that were put aside", async () => {
  await pool.query(
    "insert into job_parked (scope, key, priority, turn, job_id, user_key) values ('job_type', 't', 5, 1, 1, $1)",
    ["00000000-0000-0000-0000-000000000000"],
  );
  expect(await whatIsDue(pool, silentMs)).toEqual({ ...nothing, parked: true });
});

test("slots that have passed, and the next one; what is paused has neither", async () => {
  await setSchedule(pool, hourly);
  await pool.query("update job_schedules set next_at = now() + interval '4 minutes'");
  await addJob(pool, { runAt: inMinutes(5) });
  const before = await whatIsDue(pool, silentMs);
  expect(before).toEqual({ ...nothing, nextInMs: expect.any(Number) });
  expect((before.nextInMs ?? 0) / minute).toBeCloseTo(4, 1);
  const { id } = await addMissed(pool, 1, { ...hourly, name: "missed" });
  const missed = await whatIsDue(pool, silentMs);
  expect(missed).toMatchObject({ slots: true, jobs: false });
  // The one that has passed is due, not to come.
  expect((missed.nextInMs ?? 0) / minute).toBeCloseTo(4, 1);
  await pool.query("update job_schedules set paused_at = now() where id = $1", [id]);
  expect(await whatIsDue(pool, silentMs)).toMatchObject({ slots: false });
  await pool.query("update job_schedules set paused_at = now()");
  const paused = await whatIsDue(pool, silentMs);
  expect((paused.nextInMs ?? 0) / minute).toBeCloseTo(5, 1);
});
