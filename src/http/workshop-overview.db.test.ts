import { beforeAll, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end } from "../../test/support/jobs.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { workshopFailures } from "../contract/workshop-failures.ts";
import { workshopJobs } from "../contract/workshop-jobs.ts";
import { type WorkshopOverview, workshopOverview } from "../contract/workshop-overview.ts";
import { workshopWorkers } from "../contract/workshop-workers.ts";
import { retry } from "../queue/retry.ts";

const database = await openTestDatabase();
const { pool } = database;
const { shelf } = openTestMill(database);
const url = await openTestServer(database, shelf, undefined, testGate(pool));
const viewer = await asKeyOf(pool, ann, ["ops:read"]);

async function get(path: string): Promise<unknown> {
  const reply = await fetch(`${url}/api/workshop/${path}`, { headers: viewer });
  expect([path, reply.status]).toEqual([path, 200]);
  return reply.json();
}

const overview = async (window = "24h"): Promise<WorkshopOverview> =>
  workshopOverview.strict().parse(await get(`overview?window=${window}`));

/** A job that ended so many minutes ago, after so many seconds of work. */
async function endedJob(
  kind: "completed" | "failed",
  minutesAgo: number,
  seconds: number,
  code = "broken",
) {
  const id = await addJob(pool, { priority: 1, maxRetries: 1, stages: ["scene_creation"] });
  const held = await claimOne(pool);
  if (kind === "failed") {
    await pool.query(
      "update job_stages set status = 'failed', error_message = 'It broke.' where job_id = $1",
      [id],
    );
  }
  await end(pool, held, { kind, code });
  await backdate(id, minutesAgo, seconds);
  return id;
}

/** What has ended never changes, but by who may silence triggers. */
async function backdate(id: number, minutesAgo: number, seconds: number): Promise<void> {
  const client = await pool.connect();
  await client.query("begin");
  await client.query("set local session_replication_role = replica");
  await client.query(
    `update book_generation_jobs
        set completed_at = now() - $2 * interval '1 minute',
            started_at = now() - $2 * interval '1 minute' - $3 * interval '1 second' where id = $1`,
    [id, minutesAgo, seconds],
  );
  await client.query("commit");
  client.release();
}

const failedIds: number[] = [];
beforeAll(async () => {
  for (const seconds of [10, 20, 30, 40, 100]) await endedJob("completed", 30, seconds);
  await endedJob("completed", 90, 50);
  for (const minutesAgo of [5, 4, 3, 2]) failedIds.push(await endedJob("failed", minutesAgo, 1));
  await endedJob("failed", 1, 1, "timeout");
  await endedJob("failed", 600, 1, "timeout");
  await pool.query("delete from workers");
});

describe("figures", () => {
  test("of the last hour: how many, how fast, how many failed", async () => {
    const hour = await overview("1h");
    expect(hour).toMatchObject({ window: "1h", bucket_seconds: 120, completed: 5, failed: 5 });
    expect(hour.books_per_hour.value).toBe(5);
    expect(hour.making_p50.value).toBeCloseTo(30, 3);
    expect(hour.making_p95.value).toBeCloseTo(88, 3);
    expect(hour.failure_rate.value).toBeCloseTo(0.5, 5);
    expect(Date.parse(hour.to) - Date.parse(hour.from)).toBe(3_600_000);
  });

  test.each([
    ["1h", 30],
    ["24h", 48],
    ["7d", 42],
  ])("of %s come in %d buckets, whose sum is the whole", async (window, buckets) => {
    const shown = await overview(window);
    const { books_per_hour: rate, making_p50: median, failure_rate: failures } = shown;
    for (const { series } of [rate, median, failures]) expect(series).toHaveLength(buckets);
    const books = rate.series.map((each) => ((each ?? 0) * shown.bucket_seconds) / 3600);
    expect(books.reduce((sum, each) => sum + each, 0)).toBeCloseTo(shown.completed, 5);
    expect(
      rate.series.every((each, index) => (each === 0) === (median.series[index] === null)),
    ).toBe(true);
    expect(failures.series.filter((each) => each !== null).length).toBeGreaterThan(1);
  });

  test("the bucket that is now is the last one", async () => {
    const { failure_rate: failures } = await overview("1h");
    expect(failures.series.at(-1)).toBe(1);
    expect(failures.series[0]).toBeNull();
  });
});

describe("failures", () => {
  test("are grouped by cause, and each group's filter finds it", async () => {
    const { failed, groups } = workshopFailures.strict().parse(await get("failures?window=24h"));
    expect(failed).toBe(6);
    expect(groups).toMatchObject([
      {
        error_code: "broken",
        stage: "scene_creation",
        job_type: "story_adventure",
        count: 4,
        open: 4,
        job_ids: failedIds.toReversed().slice(0, 3),
      },
      { error_code: "timeout", count: 2 },
    ]);
    for (const { filter, count, job_ids: newest } of groups) {
      const found = workshopJobs.parse(await get(`jobs?filter=${encodeURIComponent(filter)}`));
      expect([filter, found.matching]).toEqual([filter, count]);
      expect(found.jobs.slice(0, 3).map((job) => job.job_id)).toEqual(newest);
    }
    const [first] = groups;
    expect(Date.parse(first?.last_at ?? "") - Date.parse(first?.first_at ?? "")).toBeCloseTo(
      180_000,
      -4,
    );
  });

  test("that are tried again are counted, but not open any more", async () => {
    const [run] = await retry(pool, { ids: failedIds.slice(0, 1) });
    const { failures } = await overview();
    expect(failures[0]).toMatchObject({ count: 4, open: 3 });
    await pool.query("select forget_jobs(array[$1::bigint])", [run?.jobId]);
  });
});

describe("what waits and runs", () => {
  test("nothing does", async () => {
    expect(await overview()).toMatchObject({
      oldest_waiting: null,
      lanes: [],
      running: [],
      running_count: 0,
      workers: [],
      warnings: [],
      paused: false,
    });
  });

  test("the line by priority, the oldest of it with its reason, and that nobody works", async () => {
    const old = await addJob(pool, { priority: 7 });
    await pool.query(
      "update book_generation_jobs set run_at = now() - interval '20 minutes' where id = $1",
      [old],
    );
    await addJob(pool, { priority: 3 });
    await addJob(pool, { priority: 3 });
    const shown = await overview();
    expect(shown.lanes).toMatchObject([
      { priority: 3, depth: 2 },
      { priority: 7, depth: 1 },
    ]);
    expect(shown.lanes[1]?.oldest_seconds).toBeGreaterThan(1190);
    expect(shown.oldest_waiting).toMatchObject({
      job_id: old,
      priority: 7,
      waiting: { reason: "no_worker", until: null },
    });
    expect(shown.warnings.map(({ code }) => code)).toEqual(["no_workers"]);
  });

  test("who works, and what each holds", async () => {
    const { workerId, job } = await claimOne(pool);
    await pool.query(
      "update job_stages set status = 'processing', started_at = now() where job_id = $1",
      [job.id],
    );
    await pool.query(
      "insert into job_stages (job_id, position, stage_name, status) values ($1, 9, 'scene_creation', 'processing')",
      [job.id],
    );
    const { workers } = workshopWorkers.strict().parse(await get("workers"));
    expect(workers).toMatchObject([
      {
        worker_id: workerId,
        host: "test",
        process_id: process.pid,
        state: "alive",
        jobs: [{ job_id: job.id, attempt: 1, stages: ["scene_creation"], cancelling: false }],
      },
    ]);
    expect(await overview()).toMatchObject({
      running_count: 1,
      running: [
        { job_id: job.id, status: "processing", stage: "scene_creation", character_name: "•••" },
      ],
      workers: [{ worker_id: workerId }],
    });
    await pool.query("update workers set beat_at = now() - interval '30 seconds'");
    expect(workshopWorkers.parse(await get("workers")).workers).toMatchObject([
      { state: "silent" },
    ]);
    await pool.query("update workers set beat_at = now() - interval '2 days', state = 'dead'");
    expect(workshopWorkers.parse(await get("workers")).workers).toEqual([]);
  });
});

test("a window that there is not is refused", async () => {
  const reply = await fetch(`${url}/api/workshop/overview?window=2h`, { headers: viewer });
  expect(reply.status).toBe(422);
});
