import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { enqueue, type NewJob } from "./enqueue.ts";
import type { Db } from "./job.ts";
import { openEnqueuer } from "./open-enqueuer.ts";

const { pool, url } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

const plain: NewJob = { jobType: "t", input: { k: 1 } };
const ann = "00000000-0000-4000-8000-0000000000aa";
const bob = "00000000-0000-4000-8000-0000000000bb";

async function count(table: string): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(`select count(*) as n from ${table}`);
  return rows[0]?.n ?? -1;
}

test("thousands in one statement: numbers in the order given, inputs and stage rows with them", async () => {
  const jobs = Array.from({ length: 2500 }, (_, k) => ({
    ...plain,
    input: { k },
    stages: k % 2 === 0 ? ["a", "b", "c"] : ["x"],
  }));
  const ids = (await enqueue(pool, jobs)).map(({ jobId }) => jobId);
  expect(ids).toEqual(ids.toSorted((a, b) => a - b));
  expect(await count("job_stages")).toBe(1250 * 3 + 1250);
  const { rows } = await pool.query<{ input: { k: number } }>(
    "select input from job_inputs order by job_id",
  );
  expect(rows.map(({ input }) => input.k)).toEqual(jobs.map(({ input }) => input.k));
  const { rows: stages } = await pool.query<{ stage_name: string }>(
    "select stage_name from job_stages where job_id = $1 order by position",
    [ids[0]],
  );
  expect(stages.map((stage) => stage.stage_name)).toEqual(["a", "b", "c"]);
});

test("inside a caller's transaction a job exists when that commits, and only then", async () => {
  await expect(
    inTransaction(pool, async (client) => {
      await addJob(client);
      throw new Error("changed my mind");
    }),
  ).rejects.toThrow("changed my mind");
  for (const table of ["book_generation_jobs", "job_inputs", "job_ready"]) {
    expect([table, await count(table)]).toEqual([table, 0]);
  }
});

test("SQL adds jobs by the same door", async () => {
  await pool.query(`select enqueue_jobs(array['t', 't'], array['{"k": 1}', '{"k": 2}'])`);
  expect(await count("job_ready")).toBe(2);
});

describe("idempotency keys", () => {
  test("one job for one key of a user, however often and from wherever it is sent", async () => {
    const job = { ...plain, userId: ann, idempotencyKey: "order 1", stages: ["a"] };
    const sent = Array.from({ length: 12 }, () => enqueue(pool, [job, { ...job, userId: bob }]));
    const answers = await Promise.all(sent);
    expect(new Set(answers.map(([first]) => first?.jobId)).size).toBe(1);
    expect(new Set(answers.map(([, second]) => second?.jobId)).size).toBe(1);
    expect(answers.filter(([first]) => first?.existed === false)).toHaveLength(1);
    for (const table of ["book_generation_jobs", "job_inputs", "job_ready", "job_stages"]) {
      expect([table, await count(table)]).toEqual([table, 2]);
    }
  });

  test("twice in one statement is once too", async () => {
    const job = { ...plain, idempotencyKey: "k" };
    const [first, second, third] = await enqueue(pool, [job, job, plain]);
    expect(second).toEqual({ jobId: first?.jobId, existed: true });
    expect(third?.existed).toBe(false);
    expect(await count("job_ready")).toBe(2);
  });

  test("a key whose transaction was rolled back is free", async () => {
    const job = { ...plain, idempotencyKey: "k" };
    await inTransaction(pool, async (client) => {
      await enqueue(client, [job]);
      throw new Error("no");
    }).catch(() => {});
    expect((await enqueue(pool, [job]))[0]?.existed).toBe(false);
  });
});

describe("adds that come together", () => {
  test("share a commit; each gets its own number, in the order in which they came", async () => {
    const statements: number[] = [];
    const counted: Db = {
      query: (statement) => {
        statements.push(1);
        return pool.query(statement);
      },
    };
    const enqueuer = openEnqueuer(counted, url);
    const added = await Promise.all(
      Array.from({ length: 50 }, (_, k) => enqueuer.add({ ...plain, input: { k } })),
    );
    const ids = added.map(({ jobId }) => jobId);
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(statements.length).toBe(1);
  });

  test("one that is refused does not keep the others out", async () => {
    const enqueuer = openEnqueuer(pool, url);
    const results = await Promise.allSettled([
      enqueuer.add(plain),
      enqueuer.add({ ...plain, priority: 11 }),
      enqueuer.add(plain),
    ]);
    expect(results.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
    expect(await count("book_generation_jobs")).toBe(2);
  });
});

test("forgetting jobs leaves nothing of them behind", async () => {
  const jobs = [
    { ...plain, idempotencyKey: "k", stages: ["a"] },
    { ...plain, runAt: new Date(Date.now() + 60_000) },
  ];
  const ids = (await enqueue(pool, jobs)).map(({ jobId }) => jobId);
  await pool.query("select forget_jobs($1)", [ids]);
  const tables = [
    "book_generation_jobs",
    "job_inputs",
    "job_ready",
    "job_scheduled",
    "job_keys",
    "job_stages",
    "job_progress",
    "job_events",
  ];
  for (const table of tables) expect([table, await count(table)]).toEqual([table, 0]);
});
