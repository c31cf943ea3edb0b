import { beforeAll, afterAll, beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../../test/support/database.ts";
import { createQueue } from "../create-queue.ts";
import type { Handlers } from "../handlers.ts";
import { JobError } from "../job-error.ts";
import type { Run } from "../run.ts";
import type { Fault } from "./fault.ts";
import { openTestClock } from "./open-test-clock.ts";
import { runJobs } from "./run-jobs.ts";
import { throwFirst } from "./throw-first.ts";

interface Jobs {
  mail: { to: string };
  steps: { count: number };
}

const { pool, url } = await openTestDatabase();
const queue = createQueue<Jobs>({ url, schema: "kit" });
const clock = openTestClock(queue);
let did: string[] = [];
beforeAll(() => queue.install());
afterAll(() => queue.close());
beforeEach(() => {
  did = [];
});

async function doSteps(count: number, run: Run): Promise<void> {
  for (let part = 1; part <= count; part++) {
    await run.step({ stageName: "draw", part }, async () => {
      did.push(`step ${part}`);
      return part;
    });
  }
}

const handlers: Handlers<Jobs> = {
  mail: async (job) => void did.push(job.input.to),
  steps: (job, run) => doSteps(job.input.count, run),
};

test("due jobs are done one by one in the order of the line, also those that handlers add", async () => {
  await queue.addMany([
    { jobType: "mail", input: { to: "last" }, priority: 9 },
    { jobType: "mail", input: { to: "first of ada" }, userId: user(1) },
    { jobType: "mail", input: { to: "second of ada" }, userId: user(1) },
    { jobType: "mail", input: { to: "first of bob" }, userId: user(2) },
    { jobType: "steps", input: { count: 1 }, priority: 1 },
  ]);
  const runs = await runJobs(queue, {
    ...handlers,
    steps: async () => void (await queue.add("mail", { to: "urgent" }, { priority: 1 })),
  });
  const order = ["urgent", "first of ada", "first of bob", "second of ada", "last"];
  expect(did).toEqual(order);
  expect(runs.map(({ outcome, status }) => `${outcome} ${status}`)).toEqual(
    Array.from({ length: 6 }, () => "completed completed"),
  );
  expect(await runJobs(queue, handlers)).toEqual([]);
});

test("a job behind one that may not run is done in the same call", async () => {
  await queue.setLimit({ userId: user(3) }, 1);
  await queue.pause({ jobType: "mail" });
  const paused = await queue.add("mail", { to: "ada" }, { userId: user(3) });
  const due = await queue.add("steps", { count: 1 }, { userId: user(3) });
  expect((await runJobs(queue, handlers)).map(({ jobId }) => jobId)).toEqual([due]);
  await queue.resume({ jobType: "mail" });
  await queue.setLimit({ userId: user(3) }, null);
  expect((await runJobs(queue, handlers)).map(({ jobId }) => jobId)).toEqual([paused]);
});

test("what was thrown is told, and retries come with the clock: 1 s, 2 s, then failed", async () => {
  const jobId = await queue.add("mail", { to: "ada" });
  const bug = new Error("a bug");
  const failing: Handlers<Jobs> = { ...handlers, mail: () => Promise.reject(bug) };
  const first = await runJobs(queue, failing);
  await clock.advance(900);
  const early = await runJobs(queue, failing);
  await clock.advance(100);
  const second = await runJobs(queue, failing);
  await clock.advance(2000);
  const third = await runJobs(queue, failing);
  const failed = { jobId, jobType: "mail", outcome: "failed", error: bug };
  expect([first, early, second, third]).toEqual([
    [{ ...failed, attempt: 1, status: "pending" }],
    [],
    [{ ...failed, attempt: 2, status: "pending" }],
    [{ ...failed, attempt: 3, status: "failed" }],
  ]);
});

test("a job for tomorrow is done tomorrow, and can be cancelled on the way there", async () => {
  const runAt = new Date(Date.now() + 24 * 3_600_000);
  await queue.add("mail", { to: "ada" }, { runAt });
  const unwanted = await queue.add("mail", { to: "bob" }, { runAt });
  await clock.advance(12 * 3_600_000);
  const atNoon = await runJobs(queue, handlers);
  await queue.cancel(unwanted);
  await clock.advance(12 * 3_600_000);
  const atMidnight = await runJobs(queue, handlers);
  expect(atNoon).toEqual([]);
  expect(atMidnight).toMatchObject([{ outcome: "completed" }]);
  expect(did).toEqual(["ada"]);
});

test("throwFirst fails the first attempts at each job, and a wait counts no failure", async () => {
  const ids = await queue.addMany([
    { jobType: "mail", input: { to: "ada" } },
    { jobType: "mail", input: { to: "bob" } },
  ]);
  const notReady = () => new JobError("not_ready", "Later.", { retry: "wait", retryAfterMs: 500 });
  const shy: Handlers<Jobs> = { ...handlers, mail: throwFirst(2, notReady, handlers.mail) };
  const outcomes: string[][] = [];
  for (let turn = 0; turn < 3; turn++) {
    outcomes.push((await runJobs(queue, shy)).map(({ outcome }) => outcome));
    await clock.advance(500);
  }
  const rows = await Promise.all(ids.map((id) => queue.read(id)));
  const both = (outcome: string) => [outcome, outcome];
  expect(outcomes).toEqual([both("waiting"), both("waiting"), both("completed")]);
  expect(rows).toMatchObject(ids.map(() => ({ attempt: 3, waitCount: 2, retryCount: 0 })));
});

test("a schedule adds a job for every slot that the clock passes, also when the same days come again", async () => {
  const schedule = { name: "nightly", cron: "0 3 * * *", timeZone: "UTC" };
  await queue.setSchedule({ ...schedule, job: { jobType: "mail", input: { to: "all" } } });
  const done: number[] = [];
  for (const days of [0, 3, 2]) {
    await clock.advance(days * 24 * 3_600_000);
    done.push((await runJobs(queue, handlers)).length);
  }
  await queue.pauseSchedule(schedule);
  await clock.advance(24 * 3_600_000);
  done.push((await runJobs(queue, handlers)).length);
  await queue.removeSchedule(schedule);
  expect(done).toEqual([0, 3, 2, 0]);
  expect(await queue.readSchedules()).toEqual([]);
});

test("what is at its limit or paused is left where it is", async () => {
  await queue.setLimit({ userId: user(1) }, 0);
  await queue.add("mail", { to: "ada" }, { userId: user(1), priority: 1 });
  await queue.add("mail", { to: "bob" }, { userId: user(2) });
  const limited = await runJobs(queue, handlers);
  await queue.setLimit({ userId: user(1) }, null);
  const free = await runJobs(queue, handlers);
  expect([limited, free]).toMatchObject([[{ status: "completed" }], [{ status: "completed" }]]);
  expect(did).toEqual(["bob", "ada"]);
});

/** What each fault does to a job of three steps, and which steps the next life of the worker still has to do. */
const faults: [fault: Fault, outcomes: string[], bodies: number[]][] = [
  [{ at: "step", nth: 2, happens: "crash_before" }, ["crashed"], [1, 2, 2, 3]],
  [{ at: "step", nth: 2, happens: "crash_after" }, ["crashed"], [1, 2, 3]],
  [{ at: "step", nth: 2, happens: "reply_lost" }, ["completed"], [1, 2, 3]],
  [{ at: "step", nth: 2, happens: "database_away" }, ["completed"], [1, 2, 3]],
  [{ at: "step", nth: 2, happens: "lease_lost" }, ["walk_away", "completed"], [1, 2, 2, 3]],
  [{ at: "claim", happens: "crash_before" }, [], [1, 2, 3]],
  [{ at: "claim", happens: "crash_after" }, [], [1, 2, 3]],
  [{ at: "claim", happens: "reply_lost" }, ["completed"], [1, 2, 3]],
  [{ at: "claim", happens: "database_away" }, ["completed"], [1, 2, 3]],
  [{ at: "claim", happens: "lease_lost" }, ["completed"], [1, 2, 3]],
  [{ at: "end", happens: "crash_before" }, ["crashed"], [1, 2, 3]],
  [{ at: "end", happens: "crash_after" }, ["crashed"], [1, 2, 3]],
  [{ at: "end", happens: "reply_lost" }, ["completed"], [1, 2, 3]],
  [{ at: "end", happens: "database_away" }, ["completed"], [1, 2, 3]],
  [{ at: "end", happens: "lease_lost" }, ["walk_away", "completed"], [1, 2, 3]],
];

test.each(faults)(
  "after %j the job is completed and no kept step is done again",
  async (fault, outcomes, bodies) => {
    const jobId = await queue.add("steps", { count: 3 });
    const runs = await runJobs(queue, handlers, fault);
    const beforeRescue = await runJobs(queue, handlers);
    await clock.advance(10_001);
    await runJobs(queue, handlers);
    expect(runs.map(({ outcome }) => outcome)).toEqual(outcomes);
    // A crashed worker's job is not taken from it before it has been silent for 10 s; only one that it never got is free.
    const neverGot = fault.at === "claim" && fault.happens === "crash_before";
    expect(beforeRescue).toHaveLength(neverGot ? 1 : 0);
    expect(did).toEqual(bodies.map((part) => `step ${part}`));
    expect(await queue.read(jobId)).toMatchObject({ status: "completed", retryCount: 0 });
  },
);

test.each(["crash_before", "crash_after", "reply_lost"] as const)(
  "a handler's own writes and the completion count together, also after %s of their commit",
  async (happens) => {
    await pool.query("create table if not exists sent (job_id bigint)");
    await pool.query("truncate sent");
    const jobId = await queue.add("mail", { to: "ada" });
    const writing: Handlers<Jobs> = {
      ...handlers,
      mail: async (job) => async (db) => {
        await db.query({ text: "insert into sent values ($1)", values: [job.id] });
      },
    };
    await runJobs(queue, writing, { at: "end", happens });
    await clock.advance(10_001);
    await runJobs(queue, writing);
    const { rows } = await pool.query("select job_id::integer from sent");
    expect(rows).toEqual([{ job_id: jobId }]);
    expect(await queue.read(jobId)).toMatchObject({ status: "completed" });
  },
);

test("a job that crashes its worker three times fails with a reason", async () => {
  const jobId = await queue.add("steps", { count: 1 });
  for (let life = 0; life < 4; life++) {
    await runJobs(queue, handlers, { at: "step", happens: "crash_before" });
    await clock.advance(10_001);
  }
  expect(await queue.read(jobId)).toMatchObject({
    status: "failed",
    errorCode: "crashes_the_worker",
    rescueCount: 3,
  });
});

test("a cancelled job says so, whatever its handler returns", async () => {
  const jobId = await queue.add("mail", { to: "ada" });
  const runs = await runJobs(queue, {
    ...handlers,
    mail: async (job) => void (await queue.cancel(job.id)),
  });
  expect(runs).toMatchObject([{ jobId, outcome: "cancelled", status: "cancelled" }]);
});

test("the clock goes forwards only, and leaves the heartbeat of a living worker alone", async () => {
  await pool.query("insert into kit.workers (host, process_id) values ('elsewhere', 1)");
  await clock.advance(60_000);
  const { rows } = await pool.query(
    "select now() - beat_at < interval '10 s' as is_fresh from kit.workers where host = 'elsewhere'",
  );
  expect(rows).toEqual([{ is_fresh: true }]);
  await expect(clock.advance(-1)).rejects.toThrow("time does not go back");
});

function user(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
