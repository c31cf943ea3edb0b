import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne, end } from "../../test/support/jobs.ts";
import { age } from "./age.ts";
import { requestCancel } from "./cancel.ts";
import { claim } from "./claim.ts";
import { enqueue } from "./enqueue.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
});

const minute = 60_000;
/** As if the jobs had been added so many minutes earlier. */
const waited = (minutes: number, ...ids: number[]): Promise<unknown> =>
  pool.query(
    "update book_generation_jobs set run_at = run_at - $1 * interval '1 minute' where id = any($2)",
    [minutes, ids],
  );

async function order(): Promise<number[]> {
  return (await claim(pool, await addWorker(pool), 9)).jobs.map(({ id }) => id);
}

test("who has waited long rises lane by lane, behind those who stand there", async () => {
  const old = await addJob(pool, { priority: 7 });
  const young = await addJob(pool, { priority: 7 });
  const usual = await addJob(pool, { priority: 6 });
  const urgent = await addJob(pool, { priority: 5 });
  await waited(2.5, old);
  const risen = [
    await age(pool, minute),
    await age(pool, minute),
    // Two minutes and a half are two lanes.
    await age(pool, minute),
  ];
  expect({ risen, order: await order() }).toEqual({
    risen: [1, 1, 0],
    order: [urgent, old, usual, young],
  });
});

test("the most urgent lane is the end", async () => {
  const job = await addJob(pool, { priority: 2 });
  await waited(100, job);
  expect([await age(pool, minute), await age(pool, minute)]).toEqual([1, 0]);
});

test("a job that has risen comes back to the place it had risen to, and can be cancelled there", async () => {
  const risen = await addJob(pool, { priority: 6 });
  const usual = await addJob(pool, { priority: 6 });
  await waited(1.5, risen);
  await age(pool, minute);
  await end(pool, await claimOne(pool), { kind: "released" });
  const back = await claimOne(pool);
  await end(pool, back, { kind: "released" });
  expect(back.job).toMatchObject({ id: risen, priority: 5 });
  expect(await requestCancel(pool, risen)).toBe("cancelled");
  expect(await order()).toEqual([usual]);
});

test("a user's jobs rise in their order and take turns with the others of the lane", async () => {
  const ann = "00000000-0000-4000-8000-00000000000a";
  const hers = [
    await addJob(pool, { priority: 6, userId: ann }),
    await addJob(pool, { priority: 6, userId: ann }),
  ];
  const others = [await addJob(pool, { priority: 5 }), await addJob(pool, { priority: 5 })];
  await waited(1.5, ...hers);
  await age(pool, minute);
  const [h1, h2] = hers;
  const [o1, o2] = others;
  expect(await order()).toEqual([h1, o1, h2, o2]);
});

test.each([
  ["of one user", (): string | null => null],
  [
    "of as many users",
    (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`,
  ],
])("of more than two hundred %s the first in line rise first", async (_whose, userOf) => {
  const added = await enqueue(
    pool,
    Array.from({ length: 201 }, (_, n) => ({
      jobType: "t",
      input: {},
      priority: 6,
      userId: userOf(n),
    })),
  );
  const ids = added.map(({ jobId }) => jobId);
  await waited(1.5, ...ids);
  expect(await age(pool, minute)).toBe(200);
  const { rows } = await pool.query(
    `select job_id::float8 as id, aged, job.turn = ready.turn as "isInPlace"
       from job_ready ready join book_generation_jobs job on id = job_id where ready.priority = 6`,
  );
  expect(rows).toEqual([{ id: ids.at(-1), aged: 0, isInPlace: true }]);
  // They stand there in the order in which they stood here.
  const { rows: risen } = await pool.query<{ id: number }>(
    "select job_id::float8 as id from job_ready where priority = 5 order by turn, job_id",
  );
  expect(risen.map(({ id }) => id)).toEqual(ids.slice(0, 200));
});

test("two jobs of a user that got the same turn rise in the order of their numbers", async () => {
  const pair = [await addJob(pool, { priority: 6 }), await addJob(pool, { priority: 6 })];
  // Added at the same instant by two connections, they would have got the same one.
  await pool.query("update job_ready set turn = (select min(turn) from job_ready)");
  await pool.query(
    "update book_generation_jobs job set turn = ready.turn from job_ready ready where id = job_id",
  );
  await waited(1.5, ...pair);
  await age(pool, minute);
  expect(await order()).toEqual(pair);
});
