import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, end, statusOf } from "../../test/support/jobs.ts";
import { requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { enqueue } from "./enqueue.ts";
import { emptyBatch, flush } from "./flush.ts";
import { readJob } from "./read.ts";
import { release } from "./settle.ts";

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

test("a job that is handed back has waited since it was first ordered", async () => {
  const id = await addJob(pool);
  const before = (await readJob(pool, id))?.runAt;
  expect(await end(pool, await claimOne(pool), { kind: "released" })).toBe("pending");
  expect((await readJob(pool, id))?.runAt).toEqual(before);
});

test("an attempt ends by its own worker, and alone, whatever else that one holds", async () => {
  await enqueue(pool, [
    { jobType: "t", input: {} },
    { jobType: "t", input: {} },
  ]);
  const workerId = await addWorker(pool);
  const [one, two] = (await claim(pool, workerId, 2)).jobs;
  if (one === undefined || two === undefined) throw new Error("fewer than two jobs");
  const stranger = await addWorker(pool);
  expect(await end(pool, { workerId: stranger, job: one }, { kind: "failed" })).toBeUndefined();
  expect(await statusOf(pool, one.id)).toBe("processing");
  expect(await end(pool, { workerId, job: one }, { kind: "hopeless" })).toBe("failed");
  expect(await statusOf(pool, two.id)).toBe("processing");
});

test("a job that has ended stands in no line any more, and was planned for no later time", async () => {
  for (const kind of ["completed", "hopeless", "cancelled"] as const) {
    const id = await addJob(pool);
    const before = (await readJob(pool, id))?.runAt;
    await end(pool, await claimOne(pool), { kind, delayMs: kind === "hopeless" ? 60_000 : 0 });
    expect([kind, (await readJob(pool, id))?.runAt]).toEqual([kind, before]);
  }
  const { rows } = await pool.query(
    "select job_id from job_ready union all select job_id from job_scheduled",
  );
  expect(rows).toEqual([]);
});

test("completing leaves the stages as the handler left them, in the one way of completing as in the other", async () => {
  const states = [];
  for (const way of ["completions", "endings"] as const) {
    await addJob(pool, { stages: ["draw"] });
    const { workerId, job } = await claimOne(pool);
    const lease = { jobId: job.id, attempt: job.attempt };
    const stages = [{ ...lease, stageName: "draw", status: "processing" as const }];
    await flush(pool, workerId, { ...emptyBatch, stages });
    const completed = { ...release(lease), kind: "completed" as const };
    await flush(pool, workerId, { ...emptyBatch, [way]: [completed] });
    const { rows } = await pool.query<{ status: string }>(
      "select status from job_stages where job_id = $1",
      [job.id],
    );
    states.push(rows[0]?.status);
  }
  expect(states).toEqual(["processing", "processing"]);
});

test("what was wrong last stands there until something else is, or nothing any more", async () => {
  const id = await addJob(pool);
  const wrong = async (): Promise<unknown> => {
    const job = await readJob(pool, id);
    return [job?.errorCode, job?.errorMessage];
  };
  await end(pool, await claimOne(pool), { kind: "failed", code: "broken", message: "It broke." });
  await end(pool, await claimOne(pool), { kind: "released", code: null, message: null });
  expect(await wrong()).toEqual(["broken", "It broke."]);
  await end(pool, await claimOne(pool), { kind: "completed", code: null, message: null });
  expect(await wrong()).toEqual([null, null]);
});
