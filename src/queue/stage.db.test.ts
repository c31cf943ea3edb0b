import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, claimOne, end, type Held } from "../../test/support/jobs.ts";
import { emptyBatch, flush } from "./flush.ts";
import { rescue } from "./rescue.ts";
import type { Ending } from "./settle.ts";
import type { StageChange } from "./stage.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

interface StageState {
  status: string;
  progress: number;
  words: string | null;
}

async function stagesOf(jobId: number): Promise<StageState[]> {
  const { rows } = await pool.query<StageState>(
    `select status, progress_percentage as progress, coalesce(error_message, skip_reason) as words
       from job_stages where job_id = $1 order by position`,
    [jobId],
  );
  return rows;
}

async function change(
  { workerId, job }: Held,
  ...changes: Omit<StageChange, "jobId" | "attempt">[]
): Promise<void> {
  const lease = { jobId: job.id, attempt: job.attempt };
  const stages = changes.map((one) => ({ ...lease, ...one }));
  await flush(pool, workerId, { ...emptyBatch, stages });
}

const stages = ["draw", "bind"];

test("one statement ends a stage and begins the next; progress never falls", async () => {
  const id = await addJob(pool, { stages });
  const held = await claimOne(pool);
  await change(held, { stageName: "draw", status: "processing" });
  await change(held, { stageName: "draw", progress: 60 });
  await change(held, { stageName: "draw", progress: 40 });
  expect(await stagesOf(id)).toMatchObject([
    { status: "processing", progress: 60 },
    { status: "pending" },
  ]);
  await change(
    held,
    { stageName: "draw", status: "completed" },
    { stageName: "bind", status: "processing" },
  );
  expect(await stagesOf(id)).toMatchObject([
    { status: "completed", progress: 100 },
    { status: "processing", progress: 0 },
  ]);
});

test("a stage that ended stays ended; one that failed may begin again", async () => {
  const id = await addJob(pool, { stages });
  const held = await claimOne(pool);
  await change(
    held,
    { stageName: "draw", status: "completed" },
    { stageName: "bind", status: "failed", words: "No." },
  );
  expect((await stagesOf(id))[1]).toMatchObject({ status: "failed", words: "No." });
  await change(
    held,
    { stageName: "draw", status: "processing" },
    { stageName: "bind", status: "processing" },
  );
  expect(await stagesOf(id)).toMatchObject([
    { status: "completed", progress: 100 },
    { status: "processing", words: null },
  ]);
});

test("a skipped stage says why", async () => {
  const id = await addJob(pool, { stages });
  await change(await claimOne(pool), {
    stageName: "bind",
    status: "skipped",
    words: "Not ordered.",
  });
  expect((await stagesOf(id))[1]).toMatchObject({ status: "skipped", words: "Not ordered." });
});

test("what an older attempt says of a stage is not heard", async () => {
  const id = await addJob(pool, { stages });
  const old = await claimOne(pool);
  await end(pool, old, { kind: "released" });
  await claimOne(pool);
  await change(old, { stageName: "draw", status: "completed" });
  expect((await stagesOf(id))[0]).toMatchObject({ status: "pending" });
});

test("no stage is being worked on when its job is not, however the attempt ended", async () => {
  const kinds: Ending["kind"][] = ["failed", "hopeless", "waiting", "released"];
  const ways = [
    ...kinds.map((kind) => (held: Held) => end(pool, held, { kind, delayMs: 60_000 })),
    () => rescue(pool, -1),
  ];
  for (const way of ways) {
    const id = await addJob(pool, { stages, priority: 1 });
    const held = await claimOne(pool);
    await change(held, { stageName: "draw", status: "processing" });
    await way(held);
    expect((await stagesOf(id))[0]).toMatchObject({ status: "pending" });
    await pool.query("select forget_jobs(array[$1::bigint])", [id]);
  }
});

test("neither another job's stages nor those that have ended are touched", async () => {
  const [one, two] = [await addJob(pool, { stages }), await addJob(pool, { stages })];
  const held = await claimOne(pool);
  await change(
    held,
    { stageName: "draw", status: "completed" },
    { stageName: "bind", status: "processing" },
  );
  expect((await stagesOf(two)).map(({ status }) => status)).toEqual(["pending", "pending"]);
  await change(await claimOne(pool), { stageName: "draw", status: "processing" });
  await end(pool, held, { kind: "failed", delayMs: 60_000 });
  expect((await stagesOf(one)).map(({ status }) => status)).toEqual(["completed", "pending"]);
  expect((await stagesOf(two)).map(({ status }) => status)).toEqual(["processing", "pending"]);
});

test.each([
  ["completed", ["skipped", "failed", undefined]],
  ["skipped", ["completed", "failed", "processing", undefined]],
  ["failed", ["skipped", "failed", undefined]],
] as const)("what is %s is not %o after that", async (ended, others) => {
  const id = await addJob(pool, { stages });
  const held = await claimOne(pool);
  await change(held, { stageName: "draw", status: ended, words: "First." });
  const [before] = await stagesOf(id);
  for (const status of others) {
    const progress = { progress: 50, words: "Second." };
    await change(held, { stageName: "draw", ...(status && { status }), ...progress });
    expect([status, (await stagesOf(id))[0]]).toEqual([status, before]);
  }
  expect(before).toMatchObject({ status: ended });
});

test("a stage that has not begun gets no further; one that has began when it did", async () => {
  const id = await addJob(pool, { stages });
  const held = await claimOne(pool);
  const began = async (): Promise<unknown[]> => {
    const { rows } = await pool.query(
      "select started_at from job_stages where job_id = $1 order by position",
      [id],
    );
    return rows.map((row) => row.started_at);
  };
  await change(held, { stageName: "draw", status: "processing" });
  const before = await began();
  expect(before).toEqual([expect.any(Date), null]);
  await change(
    held,
    { stageName: "draw", status: "completed" },
    { stageName: "bind", progress: 50 },
  );
  expect((await stagesOf(id))[1]).toMatchObject({ status: "pending", progress: 0 });
  expect(await began()).toEqual(before);
});
