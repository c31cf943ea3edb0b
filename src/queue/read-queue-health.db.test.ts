import { Client, Pool } from "pg";
import { afterEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne } from "../../test/support/jobs.ts";
import { addMissed } from "../../test/support/schedules.ts";
import { createQueue } from "./create-queue.ts";
import { pause } from "./limit.ts";
import { readQueueHealth } from "./read-queue-health.ts";

const { pool, url } = await openTestDatabase();
const codes = async (): Promise<string[]> =>
  (await readQueueHealth(pool)).warnings.map(({ code }) => code);

afterEach(async () => {
  await pool.query(`truncate book_generation_jobs, job_ready, job_scheduled, job_leases, job_parked, job_limits,
                    job_schedules, workers`);
});

test("an empty queue is well", async () => {
  const { backlog, vacuum, warnings } = await readQueueHealth(pool);
  expect(backlog).toEqual({
    lanes: [],
    scheduled: { depth: 0, overdue: 0, oldestOverdueMs: null },
    parked: 0,
    leases: 0,
    paused: false,
    workers: { alive: 0, silent: 0, oldestBeatMs: null },
    schedules: { lateMs: null, unusable: 0 },
  });
  expect(vacuum.tables.map(({ name }) => name)).toContain("book_generation_jobs");
  expect(warnings).toEqual([]);
});

test("each lane's depth and its oldest, what runs, what is for later or overdue, who works", async () => {
  await claimOne(await withJob({ priority: 1 }));
  await addJob(pool, { priority: 2 });
  await addJob(pool, { priority: 7, runAt: new Date(Date.now() - 20 * 60_000) });
  await addJob(pool, { priority: 7 });
  await addJob(pool, { runAt: new Date(Date.now() + 3_600_000) });
  await pool.query("insert into job_scheduled values (now() - interval '1 minute', 999)");
  await pool.query(
    "insert into workers (host, process_id, beat_at) values ('h', 1, now() - interval '1 minute')",
  );
  await pause(pool, { queue: true });
  const { backlog, warnings } = await readQueueHealth(pool);
  expect(backlog).toMatchObject({
    lanes: [
      { priority: 2, depth: 1 },
      { priority: 7, depth: 2 },
    ],
    scheduled: { depth: 2, overdue: 1 },
    leases: 1,
    paused: true,
    workers: { alive: 1, silent: 1 },
  });
  expect(Math.round((backlog.lanes[1]?.oldestMs ?? 0) / 60_000)).toBe(20);
  expect(backlog.scheduled.oldestOverdueMs).toBeGreaterThanOrEqual(60_000);
  expect(backlog.workers.oldestBeatMs).toBeGreaterThanOrEqual(60_000);
  expect(warnings.map(({ code }) => code)).toEqual(["queue_lags", "schedule_overdue"]);
});

test("a deep lane is counted up to ten thousand, whatever stands behind", async () => {
  await pool.query(
    "insert into job_ready select 5, 1, n, '00000000-0000-0000-0000-000000000000' from generate_series(1, 30000) n",
  );
  await pool.query(
    "insert into job_parked select n, 'user', 'u', 5, 1, gen_random_uuid() from generate_series(1, 20000) n",
  );
  await addJob(pool, { priority: 5 });
  await pool.query("delete from job_ready where job_id <= 100");
  const { backlog } = await readQueueHealth(pool);
  expect([backlog.lanes[0]?.depth ?? 10_001, backlog.parked]).toEqual([10_001, 10_001]);
});

test("jobs without a worker, and recurring jobs that are late or unusable, are warned of", async () => {
  await addJob(pool);
  await addMissed(pool, 3);
  await pool.query(
    `insert into job_schedules (name, cron, time_zone, job, next_at, paused_at, paused_because)
     values ('bad', '* * * * *', 'Mars/Crater', '{"jobType": "t"}', now(), now(), 'no such zone')`,
  );
  expect(await codes()).toEqual(["no_workers", "schedule_overdue", "schedule_unusable"]);
});

test("who holds a snapshot is named; an ordinary role says how many connections are hidden from it", async () => {
  await pool.query("create role clerk login password 'clerk'");
  await pool.query("grant service_role to clerk");
  const clerk = new Pool({ connectionString: url.replace(/\/\/[^@]+@/, "//clerk:clerk@") });
  const holder = new Client({ connectionString: url, application_name: "a long report" });
  await holder.connect();
  await holder.query("begin isolation level repeatable read");
  await holder.query("select from book_generation_jobs");
  const seen = (await readQueueHealth(pool)).vacuum;
  const seenByClerk = (await readQueueHealth(clerk)).vacuum;
  await holder.end();
  await clerk.end();
  await pool.query("drop role clerk");
  expect(seen.holders).toContainEqual({
    kind: "connection",
    who: expect.stringMatching(/^process \d+ \(a long report, user /),
    transactions: expect.any(Number),
    heldMs: expect.any(Number),
  });
  expect(seen.hidden).toBe(0);
  expect(seenByClerk.holders).toEqual([]);
  expect(seenByClerk.hidden).toBeGreaterThan(0);
});

test("a queue with tables of its own is looked at in its own place", async () => {
  const queue = createQueue({ url, schema: "shop", prefix: "my_" });
  await queue.install();
  await queue.add("mail", {}, { priority: 9 });
  await addJob(pool, { priority: 2 });
  const { backlog, vacuum } = await readQueueHealth(queue.pool, queue.place);
  await queue.close();
  expect(backlog.lanes).toMatchObject([{ priority: 9, depth: 1 }]);
  expect(vacuum.tables.map(({ name }) => name)).toContain("my_jobs");
});

async function withJob(job: { priority: number }): Promise<typeof pool> {
  await addJob(pool, job);
  return pool;
}
