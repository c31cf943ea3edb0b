import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, eventually, type Held } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { requestCancel } from "./cancel.ts";
import { enqueue } from "./enqueue.ts";
import type { Redo } from "./job.ts";
import { openRecorder } from "./open-recorder.ts";
import { readNewestRun } from "./read.ts";
import { countRetryable, retry, type RetryFrom } from "./retry.ts";
import { Run } from "./run.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

const runOf = ({ workerId, job }: Held): Run => new Run(job, openRecorder(pool, workerId), pool);

/** Works the next job: a step of each stage, as its book needs them; says which were done. */
async function work(ending: "completed" | "hopeless"): Promise<{ held: Held; done: string[] }> {
  const held = await claimOne(pool);
  const run = runOf(held);
  const done: string[] = [];
  for (const [stageName, part] of [
    ["write", 0],
    ["draw", 1],
    ["draw", 2],
    ["print", 0],
  ] as const) {
    await run.step({ stageName, part }, () => {
      done.push(`${stageName}/${part}`);
      return Promise.resolve({ by: held.job.id });
    });
  }
  await end(pool, held, { kind: ending, code: "broken" });
  return { held, done };
}

const stages = ["write", "draw", "print"];

test("a failed job stays as it is; its retry is a new run of the same book that does only what is missing", async () => {
  const first = await addJob(pool, { stages, userId: null, priority: 3 });
  const before = await work("hopeless");
  expect(await countRetryable(pool, {})).toBe(1);
  const [again] = await retry(pool, {});
  expect(again).toEqual({ jobId: again?.jobId, parentId: first });
  const after = await work("completed");
  expect({ before: before.done.length, after: after.done }).toEqual({ before: 4, after: [] });
  expect(after.held.job).toMatchObject({
    id: again?.jobId,
    bookId: first,
    priority: 3,
    attempt: 1,
  });
  const { rows } = await pool.query("select status from book_generation_jobs order by id");
  expect(rows).toEqual([{ status: "failed" }, { status: "completed" }]);
  const { rows: rowsOfStages } = await pool.query(
    "select stage_name from job_stages where job_id = $1 order by position",
    [again?.jobId],
  );
  expect(rowsOfStages.map((row) => row.stage_name)).toEqual(stages);
  expect((await readNewestRun(pool, first))?.id).toBe(again?.jobId);
});

test.each([
  [{ stageName: "draw" }, ["draw/1", "draw/2", "print/0"]],
  [{ stageName: "draw", part: 2 }, ["draw/2"]],
  [{ stageName: "print" }, ["print/0"]],
])("from %o it does again %o, and the old results stay", async (from, expected) => {
  await addJob(pool, { stages });
  await work("completed");
  await retry(pool, { status: "completed" }, from);
  const { held, done } = await work("hopeless");
  expect(done).toEqual(expected);
  // The retry of the retry has what that one did again, not what was before it.
  await retry(pool, {});
  const last = await work("completed");
  expect(last.done).toEqual([]);
  const { rows } = await pool.query("select count(*)::int as kept from job_steps");
  expect(rows).toEqual([{ kept: 4 + expected.length }]);
  const kept = await runOf({ ...last.held, job: { ...last.held.job } }).step(
    { stageName: expected[0]?.split("/")[0] ?? "", part: Number(expected[0]?.split("/")[1]) },
    () => Promise.resolve({ by: 0 }),
  );
  expect(kept).toEqual({ by: held.job.id });
});

/** What a new run does again: `stage/part try`, a whole stage as `stage/*`. */
async function redoOf(jobId: number | undefined): Promise<string[] | undefined> {
  const { rows } = await pool.query<{ redo: Redo[] | null }>(
    "select redo from job_inputs where job_id = $1",
    [jobId],
  );
  return rows[0]?.redo?.map(({ stage, part, try: first }) => `${stage}/${part ?? "*"} ${first}`);
}

test("books that are done again together, again and again: each counts its own tries, each step's by themselves", async () => {
  let runs = [
    await addJob(pool, { stages }),
    await addJob(pool, { stages: ["plan", "write", "draw", "bind", "print"] }),
  ];
  /** The books by their places in `which`; says what the new runs are told to do again. */
  const again = async (which: number[], from: RetryFrom): Promise<unknown[]> => {
    const ids = which.map((book) => runs[book] ?? 0);
    const retried = await retry(pool, { ids, status: "completed" }, from);
    runs = runs.map((run) => retried.find(({ parentId }) => parentId === run)?.jobId ?? run);
    for (const _ of retried) await work("completed");
    return Promise.all(which.map((book) => redoOf(runs[book])));
  };
  for (const _ of runs) await work("completed");
  expect(await again([0], { stageName: "draw" })).toEqual([["draw/* 2", "print/* 2"]]);
  // What was done again before stays done again, but for the very step that is done once more.
  expect(await again([0], { stageName: "print" })).toEqual([["draw/* 2", "print/* 3"]]);
  expect(await again([0, 1], { stageName: "draw", part: 2 })).toEqual([
    ["draw/2 3", "draw/* 2", "print/* 3"],
    ["draw/2 2"],
  ]);
  expect(await again([0, 1], { stageName: "draw", part: 1 })).toEqual([
    ["draw/1 3", "draw/2 3", "draw/* 2", "print/* 3"],
    ["draw/1 2", "draw/2 2"],
  ]);
  expect(await again([0, 1], { stageName: "draw", part: 1 })).toEqual([
    ["draw/1 4", "draw/2 3", "draw/* 2", "print/* 3"],
    ["draw/1 3", "draw/2 2"],
  ]);
  expect(await again([1], { stageName: "draw" })).toEqual([
    ["bind/* 1", "draw/1 3", "draw/2 2", "draw/* 4", "print/* 2"],
  ]);
});

test("jobs that are retried together each keep what is theirs; what has not ended, or has a newer run, is left out", async () => {
  const ann = "00000000-0000-4000-8000-00000000000a";
  const [first, second] = await enqueue(pool, [
    { jobType: "a", input: { n: 1 }, stages: ["write", "print"], maxRetries: 1, userId: ann },
    { jobType: "b", input: { n: 2 }, stages: ["draw"], priority: 9, childProfileId: 7 },
  ]);
  const old = await addJob(pool);
  for (const job of [first?.jobId, second?.jobId, old]) await requestCancel(pool, job ?? 0);
  const newer = await retry(pool, { ids: [old], status: "cancelled" });
  const given = [newer[0]?.jobId, second?.jobId, old, first?.jobId];
  const { rows: made } = await pool.query<{ parents: string; ids: string }>(
    "select parent_ids::text as parents, job_ids::text as ids from retry_jobs($1)",
    [given],
  );
  expect(made[0]?.parents).toBe(`{${second?.jobId},${first?.jobId}}`);
  const { rows } = await pool.query(
    `select run.book_id::float8 as book, run.job_type, input.input, run.priority, run.user_id, run.max_retries,
            run.child_profile_id::float8 as child, array_agg(stage.stage_name order by stage.position) as stages
       from book_generation_jobs run join job_inputs input on input.job_id = run.id join job_stages stage on stage.job_id = run.id
      where run.id = any($1) group by run.id, input.input::text, input.job_id order by run.id`,
    [made[0]?.ids],
  );
  const shared = { priority: 5, user_id: null, max_retries: 3, child: null };
  expect(rows).toEqual([
    {
      ...shared,
      book: second?.jobId,
      job_type: "b",
      input: { n: 2 },
      priority: 9,
      child: 7,
      stages: ["draw"],
    },
    {
      ...shared,
      book: first?.jobId,
      job_type: "a",
      input: { n: 1 },
      user_id: ann,
      max_retries: 1,
      stages: ["write", "print"],
    },
  ]);
});

test("by filter: those that fit, counted first; who was retried before is left out", async () => {
  const ann = "00000000-0000-4000-8000-00000000000a";
  const hers = await addJob(pool, { userId: ann });
  await work("hopeless");
  await addJob(pool, { jobType: "other" });
  await work("hopeless");
  const counts = [
    await countRetryable(pool, {}),
    await countRetryable(pool, { userId: ann }),
    await countRetryable(pool, { jobType: "other", errorCode: "broken" }),
    await countRetryable(pool, { errorCode: "another" }),
    await countRetryable(pool, { endedBefore: new Date(0) }),
    await countRetryable(pool, { endedAfter: new Date(Date.now() + 60_000) }),
    await countRetryable(pool, { status: "completed" }),
  ];
  expect(counts).toEqual([2, 1, 1, 0, 0, 0, 0]);
  expect((await retry(pool, { userId: ann })).map(({ parentId }) => parentId)).toEqual([hers]);
  expect(await countRetryable(pool, { ids: [hers] })).toBe(0);
  // The other has no newer run of its own, only another book's is newer.
  expect(await countRetryable(pool, {})).toBe(1);
});

test("many at once take their turns in the order in which they were first ordered", async () => {
  const first = [];
  for (let n = 0; n < 3; n++) first.push(await addJob(pool));
  for (let n = 0; n < 3; n++) await work("hopeless");
  const again = await retry(pool, {});
  expect(again.map(({ parentId }) => parentId)).toEqual(first);
  const numbers = again.map(({ jobId }) => jobId);
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
});

test("two who retry the same job at the same time start one run; who retries another waits for nobody", async () => {
  const [job, other] = [await addJob(pool), await addJob(pool)];
  for (const id of [job, other]) await requestCancel(pool, id);
  const ofJob = { ids: [job], status: "cancelled" } as const;
  const second = await inTransaction(pool, async (client) => {
    const first = await retry(client, ofJob);
    const waiting = retry(pool, ofJob);
    const beside = await retry(pool, { ids: [other], status: "cancelled" });
    expect([first, beside].map((runs) => runs.length)).toEqual([1, 1]);
    await eventually("the second waits for the first", async () => {
      const { rows } = await pool.query(
        "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      return rows.length === 1;
    });
    // In an object: a promise that is returned is awaited before the commit.
    return { waiting };
  });
  expect(await second.waiting).toEqual([]);
});

test("a job that has not ended is not retried", async () => {
  const job = await addJob(pool);
  expect(await retry(pool, { ids: [job] })).toEqual([]);
});
