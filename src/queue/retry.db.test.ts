import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, type Held } from "../../test/support/jobs.ts";
import { openRecorder } from "./open-recorder.ts";
import { readNewestRun } from "./read.ts";
import { countRetryable, retry } from "./retry.ts";
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
    await countRetryable(pool, { status: "completed" }),
  ];
  expect(counts).toEqual([2, 1, 1, 0, 0, 0]);
  expect((await retry(pool, { userId: ann })).map(({ parentId }) => parentId)).toEqual([hers]);
  expect(await countRetryable(pool, { ids: [hers] })).toBe(0);
});

test("two who retry the same job at the same time start one run", async () => {
  const job = await addJob(pool);
  await work("hopeless");
  const answers = await Promise.all(Array.from({ length: 5 }, () => retry(pool, { ids: [job] })));
  expect(answers.flat().length).toBe(1);
});

test("a job that has not ended is not retried", async () => {
  const job = await addJob(pool);
  expect(await retry(pool, { ids: [job] })).toEqual([]);
});
