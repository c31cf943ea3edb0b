import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker } from "../../test/support/jobs.ts";
import { addMissed, hourly } from "../../test/support/schedules.ts";
import { enqueue } from "./enqueue.ts";
import { pause, setLimit } from "./limit.ts";
import { pauseSchedule } from "./pause-schedule.ts";
import { readBacklog } from "./read-backlog.ts";
import { signOff } from "./register.ts";
import { setSchedule } from "./set-schedule.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("truncate job_limits, job_schedules, workers");
});

const userId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`;

test("how long a lane lags is seen at its first hundred jobs, by their turns, then by their numbers", async () => {
  const lanes = [
    Array.from({ length: 101 }, () => ({ jobType: "t", input: {}, priority: 3 })),
    Array.from({ length: 101 }, (_, n) => ({
      jobType: "t",
      input: {},
      priority: 7,
      userId: userId(n),
    })),
  ];
  for (const jobs of lanes) {
    const last = (await enqueue(pool, jobs)).at(-1)?.jobId;
    await pool.query(
      "update book_generation_jobs set run_at = now() - interval '1 hour' where id = $1",
      [last],
    );
  }
  const read = (await readBacklog(pool)).lanes;
  expect(read.map(({ priority, depth }) => [priority, depth])).toEqual([
    [3, 101],
    [7, 101],
  ]);
  expect(Math.max(...read.map(({ oldestMs }) => oldestMs))).toBeLessThan(3_000_000);
});

test("a job that is still to come is not overdue", async () => {
  await addJob(pool, { runAt: new Date(Date.now() + 60_000) });
  expect((await readBacklog(pool)).scheduled).toEqual({
    depth: 1,
    overdue: 0,
    oldestOverdueMs: null,
  });
});

test("only a pause of the whole queue is one: not a user's, nor a limit of the queue", async () => {
  await setLimit(pool, { queue: true }, 3);
  await pause(pool, { userId: userId(1) });
  expect((await readBacklog(pool)).paused).toBe(false);
});

test("a schedule that somebody paused is neither late nor unusable, and one that is still to come is not late", async () => {
  await addMissed(pool, 3);
  await pauseSchedule(pool, hourly);
  await setSchedule(pool, { ...hourly, name: "to come" });
  expect((await readBacklog(pool)).schedules).toEqual({ lateMs: null, unusable: 0 });
});

test("a worker that signed off is neither alive nor silent", async () => {
  await addWorker(pool);
  await signOff(pool, await addWorker(pool));
  expect((await readBacklog(pool)).workers).toMatchObject({ alive: 1, silent: 0 });
  await pool.query("update workers set beat_at = now() - interval '1 minute'");
  expect((await readBacklog(pool)).workers).toMatchObject({ alive: 0, silent: 1 });
});
