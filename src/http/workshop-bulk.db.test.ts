import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, eventually } from "../../test/support/jobs.ts";
import { ann, asKeyOf, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { problem } from "../contract/problem.ts";
import { auditTrail } from "../contract/workshop-audit.ts";
import { type Bulk, bulk, bulkPlan } from "../contract/workshop-bulk.ts";
import { enqueue } from "../queue/enqueue.ts";
import { retry } from "../queue/retry.ts";
import { type BulkRunner, openBulkRunner } from "../workshop/open-bulk-runner.ts";

const database = await openTestDatabase();
const { pool } = database;
const { shelf } = openTestMill(database);
const url = await openTestServer(database, shelf, undefined, testGate(pool));
const viewer = await asKeyOf(pool, ann, ["ops:read"]);
const operator = await asKeyOf(pool, ann, ["ops:read", "ops:write"]);

const runners: BulkRunner[] = [];
afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
});
beforeEach(async () => {
  await pool.query("truncate workshop_bulks, workshop_bulk_jobs");
  await pool.query("delete from workers");
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

function run(atOnce = 50): void {
  runners.push(openBulkRunner({ pool, times: { pollMs: 20, atOnce }, log: () => {} }));
}

function post(body: unknown, headers = operator): Promise<Response> {
  return fetch(`${url}/api/workshop/bulk`, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function start(act: string, filter: string, reason?: string): Promise<Bulk> {
  const reply = await post({ act, filter, reason });
  expect(reply.status).toBe(202);
  return bulk.strict().parse(await reply.json());
}

async function show(id: number): Promise<Bulk> {
  const reply = await fetch(`${url}/api/workshop/bulk/${id}`, { headers: viewer });
  return bulk.parse(await reply.json());
}

const stop = (id: number, headers = operator): Promise<Response> =>
  fetch(`${url}/api/workshop/bulk/${id}`, { method: "DELETE", headers });

/** As if the ten seconds had passed. */
const letBegin = (id: number) =>
  pool.query("update workshop_bulks set starts_at = now() where id = $1", [id]);

const ended = (id: number) =>
  eventually("the bulk act ended", async () => (await show(id)).ended_at !== null);

/** So many failed jobs, each a book of its own. */
async function failedJobs(count: number): Promise<number[]> {
  const jobs = await enqueue(
    pool,
    Array.from({ length: count }, () => ({ jobType: "story_adventure", input: {} })),
  );
  await pool.query("delete from job_ready");
  await pool.query(
    "update book_generation_jobs set status = 'failed', error_code = 'broken', error_message = 'It broke.', completed_at = now()",
  );
  return jobs.map(({ jobId }) => jobId);
}

/** How many new runs each job has. */
async function runsOf(): Promise<Map<number, number>> {
  const { rows } = await pool.query<{ parent: number; runs: number }>(
    `select parent_job_id::float8 as parent, count(*)::float8 as runs from book_generation_jobs
      where parent_job_id is not null group by 1`,
  );
  return new Map(rows.map(({ parent, runs }) => [parent, runs]));
}

describe("a dry run", () => {
  test("counts what fits, and what it could be done to", async () => {
    const [first = 0, ...others] = await failedJobs(7);
    await retry(pool, { ids: [first] });
    const reply = await post({ act: "retry", filter: "state:failed", dry_run: true });
    expect(reply.status).toBe(200);
    expect(bulkPlan.strict().parse(await reply.json())).toEqual({
      act: "retry",
      filter: "state:failed",
      matching: 7,
      able: 6,
      sample: others
        .toReversed()
        .slice(0, 5)
        .map((id) => ({ job_id: id, book_id: id, status: "failed" })),
    });
    expect((await runsOf()).size).toBe(1);
  });

  test.each([
    ["", "It needs at least one word"],
    ["stat:failed", "Did you mean “state”?"],
  ])("of %j is refused", async (filter, words) => {
    const reply = await post({ act: "retry", filter, dry_run: true });
    expect(reply.status).toBe(422);
    expect(problem.parse(await reply.json()).errors?.[0]?.detail).toContain(words);
    expect((await post({ act: "retry", filter })).status).toBe(422);
  });
});

test("retries all that fit, once each; what came later is not among them", async () => {
  const jobs = await failedJobs(30);
  const { bulk_id: id, ...begun } = await start("retry", "state:failed");
  expect(begun).toMatchObject({ state: "waiting", matching: 30, done: 0 });
  expect(Date.parse(begun.starts_at) - Date.parse(begun.created_at)).toBe(10_000);
  run(7);
  await retry(pool, { ids: jobs.slice(0, 2) });
  await letBegin(id);
  await ended(id);
  expect(await show(id)).toMatchObject({ state: "done", done: 28, skipped: 2, failed: 0 });
  const runs = await runsOf();
  expect(jobs.map((job) => runs.get(job))).toEqual(jobs.map(() => 1));
});

test("cancels what waits, and tells the workers of what runs", async () => {
  const running = await addJob(pool);
  await claimOne(pool);
  const waiting = [
    await addJob(pool),
    await addJob(pool, { runAt: new Date(Date.now() + 60_000) }),
  ];
  const { bulk_id: id } = await start("cancel", "type:story_adventure");
  await letBegin(id);
  run();
  await ended(id);
  expect(await show(id)).toMatchObject({ state: "done", matching: 3, done: 3 });
  const { rows } = await pool.query<{ id: number; status: string; asked: boolean }>(
    `select id::float8, status, cancel_requested_at is not null as asked from book_generation_jobs order by id`,
  );
  expect(rows).toEqual([
    { id: running, status: "processing", asked: true },
    ...waiting.map((job) => ({ id: job, status: "cancelled", asked: true })),
  ]);
});

test("what it did to each job is in the trail beside who asked for it", async () => {
  const jobs = await failedJobs(3);
  await pool.query(`update job_inputs set input = '{"order": {"characterName": "Luna Marie"}}'`);
  const { bulk_id: id } = await start("retry", "state:failed error:broken", "Luna waits");
  await letBegin(id);
  run();
  await ended(id);
  const trail = async (query: string) => {
    const reply = await fetch(`${url}/api/workshop/audit${query}`, { headers: viewer });
    return auditTrail.parse(await reply.json()).entries;
  };
  const [entry, ...each] = (await trail(`?bulk_id=${id}`)).toReversed();
  expect(entry).toMatchObject({
    act: "bulk.retry",
    bulk_id: id,
    job_id: null,
    filter: "state:failed error:broken",
    reason: "L••• waits",
    who: { kind: "user", name: "test", user_id: ann },
    after: { matching: 3 },
  });
  expect(new Set(each.map(({ job_id: job }) => job))).toEqual(new Set(jobs));
  expect(each[0]).toMatchObject({ act: "retry", after: { job_id: expect.any(Number) } });
  expect((await trail("")).filter((one) => one.bulk_id === id)).toHaveLength(1);
  expect(await trail(`?job_id=${jobs[0]}`)).toHaveLength(1);
});

describe("DELETE", () => {
  test("takes it back before it begins", async () => {
    await failedJobs(5);
    run();
    const { bulk_id: id } = await start("retry", "state:failed");
    const reply = await stop(id);
    expect(bulk.parse(await reply.json())).toMatchObject({ state: "taken_back", done: 0 });
    await letBegin(id);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await runsOf()).size).toBe(0);
    const again = await stop(id);
    expect([again.status, problem.parse(await again.json()).code]).toEqual([409, "bulk_ended"]);
  });

  test("stops it half-way: what it answers is what was done", async () => {
    await failedJobs(400);
    const { bulk_id: id } = await start("retry", "state:failed");
    await letBegin(id);
    run(1);
    await eventually("some are done", async () => (await show(id)).done > 5);
    const stopped = bulk.parse(await (await stop(id)).json());
    expect(stopped.state).toBe("stopped");
    expect(stopped.done).toBeLessThan(400);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await runsOf()).size).toBe(stopped.done);
    expect(await show(id)).toEqual(stopped);
  });

  test("of none is 404, and who may only look may not", async () => {
    expect((await stop(123_456)).status).toBe(404);
    expect((await stop(1, viewer)).status).toBe(403);
    expect((await post({ act: "retry", filter: "state:failed" }, viewer)).status).toBe(403);
  });
});

test("a runner that is killed half-way has done nothing twice; others go on where it was", async () => {
  const jobs = await failedJobs(300);
  const { bulk_id: id } = await start("retry", "state:failed");
  await letBegin(id);
  const entry = fileURLToPath(new URL("../../test/workshop/doomed-runner.ts", import.meta.url));
  const doomed = spawn(process.execPath, [entry, "--url", database.url], { stdio: "inherit" });
  await eventually("some are done", async () => (await show(id)).done > 20);
  doomed.kill("SIGKILL");
  await once(doomed, "exit");
  const halfWay = await show(id);
  expect(halfWay).toMatchObject({ state: "running", skipped: 0, failed: 0 });
  expect(halfWay.done).toBeLessThan(300);
  run(9);
  run(9);
  await ended(id);
  expect(await show(id)).toMatchObject({ state: "done", done: 300, skipped: 0, failed: 0 });
  const runs = await runsOf();
  expect(jobs.map((job) => runs.get(job))).toEqual(jobs.map(() => 1));
}, 60_000);

test("one job that cannot be done keeps none of the others", async () => {
  const [first, broken, last] = await failedJobs(3);
  await pool.query(`create function refuse_one() returns trigger language plpgsql as $$
    begin if new.parent_job_id = ${broken} then raise exception 'not this one'; end if; return new; end $$;
    create trigger refuse_one before insert on book_generation_jobs for each row execute function refuse_one()`);
  const { bulk_id: id } = await start("retry", "state:failed");
  await letBegin(id);
  run();
  await ended(id);
  await pool.query("drop function refuse_one cascade");
  expect(await show(id)).toMatchObject({ state: "done", done: 2, failed: 1 });
  expect(new Set((await runsOf()).keys())).toEqual(new Set([first, last]));
});
