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

test.each(["job_ready", "job_parked"])(
  "who has jobs in %s gets the next turn after his own in this lane, whatever others have",
  async (place) => {
    await enqueue(
      pool,
      [1, 2, 3].map(() => ({ ...plain, userId: ann })),
    );
    if (place === "job_parked") {
      await pool.query(
        `with moved as (delete from job_ready returning *)
         insert into job_parked (job_id, scope, key, priority, turn, user_key)
         select job_id, 'user', user_key, priority, turn, user_key from moved`,
      );
    }
    const others = [{ userId: ann }, { userId: bob }, { userId: ann, priority: 7 }];
    const added = await Promise.all(others.map((other) => addJob(pool, other)));
    const { rows } = await pool.query<{ turn: number }>(
      "select turn from book_generation_jobs where id = any($1) order by array_position($1, id)",
      [added],
    );
    expect(rows.map(({ turn }) => turn)).toEqual([4, 1, 1]);
  },
);

test("a new run of an earlier job belongs to its book, by itself and among others", async () => {
  const books = [await addJob(pool), await addJob(pool)];
  const [one, two] = books.map((parentJobId) => ({ ...plain, parentJobId }));
  const added = [
    ...(await enqueue(pool, [one ?? plain])),
    ...(await enqueue(pool, [plain, two ?? plain])),
  ].map(({ jobId }) => jobId);
  const { rows } = await pool.query<{ book: number }>(
    "select book_id as book from book_generation_jobs where id = any($1) order by id",
    [added],
  );
  expect(rows.map(({ book }) => book)).toEqual([books[0], added[1], books[1]]);
});

describe("idempotency keys", () => {
  test("an order by itself that is sent twice is one job", async () => {
    const [first] = await enqueue(pool, [{ ...plain, idempotencyKey: "k" }]);
    const again = await enqueue(pool, [{ ...plain, idempotencyKey: "k" }]);
    expect(again).toEqual([{ jobId: first?.jobId, existed: true }]);
    expect(await count("job_ready")).toBe(1);
  });

  test("what is sent again among others waits once, for its turn or its time, and takes no further turn", async () => {
    const later = new Date(Date.now() + 3_600_000);
    const sent = [
      { ...plain, idempotencyKey: "now" },
      { ...plain, idempotencyKey: "later", runAt: later },
      plain,
    ];
    const first = await enqueue(pool, sent);
    const second = await enqueue(pool, sent);
    expect(second.map(({ existed }) => existed)).toEqual([true, true, false]);
    expect([second[0]?.jobId, second[1]?.jobId]).toEqual([first[0]?.jobId, first[1]?.jobId]);
    const { rows } = await pool.query("select job_id as id, turn from job_ready order by turn");
    expect(rows).toEqual([
      { id: first[0]?.jobId, turn: 1 },
      { id: first[2]?.jobId, turn: 2 },
      { id: second[2]?.jobId, turn: 3 },
    ]);
    const { rows: scheduled } = await pool.query("select job_id as id from job_scheduled");
    expect(scheduled).toEqual([{ id: first[1]?.jobId }]);
  });

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
