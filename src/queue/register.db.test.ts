import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob, addWorker, claimOne } from "../../test/support/jobs.ts";
import { signOff } from "./register.ts";
import { rescue } from "./rescue.ts";

const { pool } = await openTestDatabase();

test("rows of workers that ended a day ago go, unless they still hold a job", async () => {
  await addJob(pool);
  const holder = (await claimOne(pool)).workerId;
  const [old, recent, living] = [
    await addWorker(pool),
    await addWorker(pool),
    await addWorker(pool),
  ];
  await pool.query("update workers set state = 'dead' where id <> $1", [living]);
  await pool.query("update workers set beat_at = now() - interval '25 hours' where id <> $1", [
    recent,
  ]);
  const newest = await addWorker(pool);
  const { rows } = await pool.query<{ id: number }>(
    "select id::float8 as id from workers order by id",
  );
  expect(rows.map(({ id }) => id)).toEqual([holder, recent, living, newest]);
  expect(rows.map(({ id }) => id)).not.toContain(old);
});

test("who was declared dead and signs off later stays dead", async () => {
  const workerId = await addWorker(pool);
  await rescue(pool, -1);
  await signOff(pool, workerId);
  const { rows } = await pool.query("select state from workers where id = $1", [workerId]);
  expect(rows).toEqual([{ state: "dead" }]);
});
