import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, end } from "../../test/support/jobs.ts";
import { waitsForLimits } from "../../test/support/waits-for-limits.ts";
import { requestCancel } from "./cancel.ts";
import { claimUnderLimits } from "./claim-under-limits.ts";
import { claim } from "./claim.ts";
import { enqueue } from "./enqueue.ts";
import type { Job } from "./job.ts";
import { pause, readLimits, resume, setLimit } from "./limit.ts";
import { unpark } from "./unpark.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("delete from job_limits");
  await pool.query("select setval('job_limits_in_force', 1)");
});

const ann = "00000000-0000-4000-8000-00000000000a";
const bob = "00000000-0000-4000-8000-00000000000b";
const ids = (jobs: readonly Job[]): number[] => jobs.map(({ id }) => id);
const limited = async (workerId: number, count: number): Promise<number[]> =>
  ids((await claimUnderLimits(pool, workerId, count)).jobs);

async function parked(): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    "select job_id::float8 as id from job_parked order by job_id",
  );
  return rows.map(({ id }) => id);
}

test("where there is a limit the fast claim takes nothing and says so", async () => {
  await addJob(pool);
  const worker = await addWorker(pool);
  await setLimit(pool, { queue: true }, 1);
  const { jobs, limited: isLimited } = await claim(pool, worker, 5);
  expect({ jobs, isLimited }).toEqual({ jobs: [], isLimited: true });
});

test("under limits, too, a worker that was declared dead gets nothing, and parks nothing", async () => {
  await addJob(pool, { userId: ann });
  const worker = await addWorker(pool);
  await pause(pool, { userId: ann });
  await pool.query("update workers set state = 'dead' where id = $1", [worker]);
  await addWorker(pool);
  expect(await limited(worker, 5)).toEqual([]);
  await resume(pool, { userId: ann });
  await setLimit(pool, { queue: true }, 9);
  expect(await limited(worker, 5)).toEqual([]);
  expect(await parked()).toEqual([]);
});

test("a limit for all: no more than so many run, in the order of the line", async () => {
  const added = await enqueue(
    pool,
    Array.from({ length: 5 }, () => ({ jobType: "t", input: {} })),
  );
  const order = added.map(({ jobId }) => jobId);
  const worker = await addWorker(pool);
  await setLimit(pool, { queue: true }, 2);
  const first = await claimUnderLimits(pool, worker, 5);
  expect(ids(first.jobs)).toEqual(order.slice(0, 2));
  expect(await limited(worker, 5)).toEqual([]);
  await end(pool, { workerId: worker, job: first.jobs[0]! }, { kind: "completed" });
  expect(await limited(worker, 5)).toEqual(order.slice(2, 3));
});

test.each([
  ["for all", { queue: true } as const],
  ["for each user", { eachUser: true } as const],
])("under a limit %s the most urgent comes first, and each job once", async (_words, scope) => {
  const usual = await addJob(pool, { priority: 7 });
  const urgent = await addJob(pool, { priority: 2 });
  const worker = await addWorker(pool);
  await setLimit(pool, scope, 1);
  const first = await claimUnderLimits(pool, worker, 5);
  expect(ids(first.jobs)).toEqual([urgent]);
  await end(pool, { workerId: worker, job: first.jobs[0]! }, { kind: "completed" });
  await unpark(pool);
  expect(await limited(worker, 5)).toEqual([usual]);
});

test("under a limit equal turns go by their numbers, and of more than a claim looks at the first comes first", async () => {
  const line = [await addJob(pool, { userId: ann }), await addJob(pool, { userId: bob })];
  const many = Array.from({ length: 600 }, () => ({ jobType: "t", input: {}, userId: ann }));
  const [next] = await enqueue(pool, many);
  const worker = await addWorker(pool);
  await setLimit(pool, { queue: true }, 1);
  const first = await claimUnderLimits(pool, worker, 1);
  await end(pool, { workerId: worker, job: first.jobs[0]! }, { kind: "completed" });
  const second = await claimUnderLimits(pool, worker, 1);
  await end(pool, { workerId: worker, job: second.jobs[0]! }, { kind: "completed" });
  expect(ids([...first.jobs, ...second.jobs])).toEqual(line);
  await setLimit(pool, { eachUser: true }, 1);
  expect(await limited(worker, 1)).toEqual([next?.jobId]);
});

test("a limit for each user: the others go past, and nobody loses his place", async () => {
  const line = [];
  for (const userId of [ann, ann, ann, bob, bob, null]) line.push(await addJob(pool, { userId }));
  const [a1, a2, a3, b1, b2, n1] = line;
  const worker = await addWorker(pool);
  await setLimit(pool, { eachUser: true }, 1);
  const first = await claimUnderLimits(pool, worker, 6);
  expect(ids(first.jobs)).toEqual([a1, b1, n1]);
  expect(await parked()).toEqual([a2, a3, b2]);
  // A later job of the same user stays behind the parked ones.
  const a4 = await addJob(pool, { userId: ann });
  await end(pool, { workerId: worker, job: first.jobs[0]! }, { kind: "completed" });
  await unpark(pool, { users: [ann], jobTypes: ["story_adventure"] });
  expect(await limited(worker, 6)).toEqual([a2]);
  expect(await parked()).toEqual([a3, b2, a4]);
});

test("a user's own limit counts before the one for each user", async () => {
  for (const userId of [ann, ann, ann, bob, bob]) await addJob(pool, { userId });
  await setLimit(pool, { eachUser: true }, 1);
  await setLimit(pool, { userId: ann }, 2);
  const { jobs } = await claimUnderLimits(pool, await addWorker(pool), 9);
  expect(jobs.map(({ userId }) => userId)).toEqual([ann, bob, ann]);
});

test("a limit for a type, and one for a user beside it: both hold", async () => {
  const add = (jobType: string, userId: string): Promise<number> =>
    addJob(pool, { jobType, userId });
  const a1 = await add("film", ann);
  await add("film", ann);
  const a3 = await add("book", ann);
  await add("film", bob);
  const b2 = await add("book", bob);
  const worker = await addWorker(pool);
  await setLimit(pool, { jobType: "film" }, 1);
  await setLimit(pool, { eachUser: true }, 2);
  const seen = await limited(worker, 9);
  for (let n = 0; n < 3; n++) {
    await unpark(pool);
    seen.push(...(await limited(worker, 9)));
  }
  expect(seen.toSorted((x, y) => x - y)).toEqual([a1, a3, b2]);
});

test("paused: nothing starts; resumed: all of it, in the old order; a limit outlives the pause", async () => {
  const line = [await addJob(pool), await addJob(pool), await addJob(pool)];
  const worker = await addWorker(pool);
  await setLimit(pool, { jobType: "story_adventure" }, 2);
  await pause(pool, { jobType: "story_adventure" });
  expect(await limited(worker, 9)).toEqual([]);
  expect(await readLimits(pool)).toEqual([
    { scope: { jobType: "story_adventure" }, maxRunning: 2, paused: true },
  ]);
  await resume(pool, { jobType: "story_adventure" });
  expect(await limited(worker, 9)).toEqual(line.slice(0, 2));
  await setLimit(pool, { jobType: "story_adventure" }, null);
  expect(await readLimits(pool)).toEqual([]);
  // The first claim after the last limit is exact still, and takes the mark away.
  expect((await claimUnderLimits(pool, worker, 9)).limited).toBe(false);
  expect((await claim(pool, worker, 9)).limited).toBe(false);
});

test("a pause ends while hundreds of the paused stand before the one that may run", async () => {
  await enqueue(
    pool,
    Array.from({ length: 1200 }, () => ({ jobType: "t", input: {}, userId: ann })),
  );
  const other = await addJob(pool, { userId: bob, priority: 9 });
  await pause(pool, { userId: ann });
  const worker = await addWorker(pool);
  const seen: number[] = [];
  for (let looks = 0; looks < 5 && seen.length === 0; looks++) {
    seen.push(...(await limited(worker, 3)));
  }
  expect(seen).toEqual([other]);
  expect((await parked()).length).toBe(1200);
  await resume(pool, { userId: ann });
  expect(await parked()).toEqual([]);
});

test("a parked job can be cancelled, and it is in one place only", async () => {
  const job = await addJob(pool, { userId: ann });
  await pause(pool, { userId: ann });
  await limited(await addWorker(pool), 1);
  expect(await parked()).toEqual([job]);
  expect(await requestCancel(pool, job)).toBe("cancelled");
  expect(await parked()).toEqual([]);
});

test("claimers at the same instant never go over a limit together", async () => {
  await enqueue(
    pool,
    Array.from({ length: 60 }, (_, n) => ({
      jobType: n % 2 ? "odd" : "even",
      input: {},
      userId: n % 3 ? ann : bob,
    })),
  );
  await setLimit(pool, { queue: true }, 9);
  await setLimit(pool, { userId: ann }, 4);
  await setLimit(pool, { jobType: "odd" }, 3);
  const workers = await Promise.all(Array.from({ length: 6 }, () => addWorker(pool)));
  const claims = await Promise.all(workers.map((worker) => claimUnderLimits(pool, worker, 4)));
  const running = claims.flatMap(({ jobs }) => jobs);
  expect(running.length).toBeLessThanOrEqual(9);
  expect(running.filter(({ userId }) => userId === ann).length).toBeLessThanOrEqual(4);
  expect(running.filter(({ jobType }) => jobType === "odd").length).toBeLessThanOrEqual(3);
  expect(running.length).toBeGreaterThan(3);
});

test("a limit that is set while a fast claim is under way waits for it, and the next claim counts it", async () => {
  const line = [await addJob(pool), await addJob(pool), await addJob(pool)];
  const worker = await addWorker(pool);
  const slow = await pool.connect();
  try {
    await slow.query("begin");
    await claim(slow, worker, 1);
    let isSet = false;
    const setting = setLimit(pool, { queue: true }, 1).then(() => {
      isSet = true;
    });
    await waitsForLimits(pool);
    // A claim that comes while the setting waits does not slip past it, nor wait with what it saw before.
    const { jobs, limited: isLimited } = await claim(pool, worker, 5);
    expect({ jobs, isLimited, isSet }).toEqual({ jobs: [], isLimited: true, isSet: false });
    await slow.query("commit");
    await setting;
    expect(await limited(worker, 5)).toEqual([]);
    const { rows } = await pool.query("select job_id::float8 as id from job_leases");
    expect(rows).toEqual([{ id: line[0] }]);
  } finally {
    slow.release();
  }
});

test("what was let back is not let back again and again while all workers are busy", async () => {
  for (let n = 0; n < 4; n++) await addJob(pool, { userId: ann });
  await pause(pool, { userId: ann });
  await limited(await addWorker(pool), 4);
  await setLimit(pool, { userId: ann }, 2);
  await resume(pool, { userId: ann });
  const moved = [await unpark(pool), await unpark(pool)];
  expect({ moved, left: (await parked()).length }).toEqual({ moved: [0, 0], left: 2 });
});
