import { setTimeout as sleep } from "node:timers/promises";

import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, end, type Held } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { claim } from "./claim.ts";
import { type Batch, emptyBatch, flush } from "./flush.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

/** Two jobs in the hands of one worker, both in their first attempt. */
async function holdTwo(): Promise<[Held, Held]> {
  for (let n = 0; n < 2; n++) await addJob(pool, { stages: ["draw"] });
  const workerId = await addWorker(pool);
  const [one, two] = (await claim(pool, workerId, 2)).jobs;
  if (one === undefined || two === undefined) throw new Error("fewer than two jobs");
  return [
    { workerId, job: one },
    { workerId, job: two },
  ];
}

const key = { stageName: "draw", part: 1, try: 1, inputHash: "h", engineVersion: "1" };

describe.each([
  [
    "a step",
    ({ job }: Held) => ({ steps: [{ ...lease(job), bookId: job.bookId, key, result: "1" }] }),
  ],
  [
    "a stage",
    ({ job }: Held) => ({ stages: [{ ...lease(job), ...key, status: "processing" as const }] }),
  ],
  ["news", ({ job }: Held) => ({ news: [{ ...lease(job), type: "test.told", data: "{}" }] })],
])("%s", (_what, of: (held: Held) => Partial<Batch>) => {
  test("of a job that has ended is refused, although its worker still holds another", async () => {
    const [one] = await holdTwo();
    await end(pool, one, { kind: "failed" });
    const { held } = await flush(pool, one.workerId, { ...emptyBatch, ...of(one) });
    expect(held.size).toBe(0);
  });

  test("that comes while its attempt is ending is refused", async () => {
    const [one] = await holdTwo();
    const { late } = await inTransaction(pool, async (client) => {
      await end(client, one, { kind: "failed" });
      const writing = flush(pool, one.workerId, { ...emptyBatch, ...of(one) });
      await sleep(100);
      return { late: writing };
    });
    expect((await late).held.size).toBe(0);
  });

  test("that is still on its way keeps its attempt from ending", async () => {
    const [one] = await holdTwo();
    let hasEnded = false;
    const ending = await inTransaction(pool, async (client) => {
      await flush(client, one.workerId, { ...emptyBatch, ...of(one) });
      const ended = end(pool, one, { kind: "released" }).then(() => {
        hasEnded = true;
      });
      await sleep(150);
      expect(hasEnded).toBe(false);
      return { ended };
    });
    await ending.ended;
    expect(hasEnded).toBe(true);
  });
});

test("a stage that was begun in the last moment is not left begun when the attempt ends", async () => {
  const [one, two] = await holdTwo();
  const begun = { ...key, status: "processing" as const };
  const stages = [one, two].map(({ job }) => ({ ...lease(job), ...begun }));
  const ended = await inTransaction(pool, async (client) => {
    await flush(client, one.workerId, { ...emptyBatch, stages });
    // Their statements begin before the stage's change is committed, and wait for it.
    const ending = end(pool, one, { kind: "released" });
    const giving = end(pool, two, { kind: "hopeless" });
    await sleep(150);
    return { all: Promise.all([ending, giving]) };
  });
  await ended.all;
  const { rows } = await pool.query("select job_id, status from job_stages order by job_id");
  expect(rows.map(({ status }) => status)).toEqual(["pending", "pending"]);
});

test("what a worker writes while it is being declared dead waits, and is refused then, although its leases stand", async () => {
  const [one, two] = await holdTwo();
  const completions = [lease(one.job)];
  const steps = [{ ...lease(two.job), bookId: two.job.bookId, key, result: "1" }];
  let isWritten = false;
  const { writing } = await inTransaction(pool, async (client) => {
    await client.query("select from workers where id = $1 for update", [one.workerId]);
    await client.query("update workers set state = 'dead' where id = $1", [one.workerId]);
    const late = flush(pool, one.workerId, { ...emptyBatch, completions, steps }).then(
      (flushed) => {
        isWritten = true;
        return flushed;
      },
    );
    await sleep(150);
    expect(isWritten).toBe(false);
    return { writing: late };
  });
  const { completed, held } = await writing;
  expect({ completed, held: held.size }).toEqual({ completed: [], held: 0 });
});

const lease = ({ id, attempt }: Held["job"]): { jobId: number; attempt: number } => ({
  jobId: id,
  attempt,
});
