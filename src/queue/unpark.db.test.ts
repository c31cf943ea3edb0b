import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob } from "../../test/support/jobs.ts";
import { inTransaction } from "../db/database.ts";
import { setLimit } from "./limit.ts";
import { unpark } from "./unpark.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("delete from job_limits");
});

const ann = "00000000-0000-4000-8000-00000000000a";
const bob = "00000000-0000-4000-8000-00000000000b";

/** Put aside as a claim does it. */
async function park(
  jobs: readonly number[],
  scope: "user" | "job_type",
  key: string,
): Promise<void> {
  await pool.query(
    `with moved as (delete from job_ready where job_id = any($1) returning *)
     insert into job_parked (job_id, scope, key, priority, turn, user_key)
     select job_id, $2, $3, priority, turn, user_key from moved`,
    [jobs, scope, key],
  );
}

async function parked(): Promise<number[]> {
  const { rows } = await pool.query<{ id: number }>(
    "select job_id as id from job_parked order by 1",
  );
  return rows.map(({ id }) => id);
}

/** Most urgent first, two of them with the same turn, the last one first in number. */
async function addLine(user: string): Promise<number[]> {
  const last = await addJob(pool, { userId: user, priority: 8 });
  const twins = await inTransaction(pool, async (client) => {
    const first = await addJob(client, { userId: user });
    return [first, await addJob(pool, { userId: user })];
  });
  return [...twins, await addJob(pool, { userId: user }), last];
}

test("of all users and types, each that has room gets its own back", async () => {
  const jobs = [];
  for (const [scope, key] of [
    ["job_type", "film"],
    ["job_type", "song"],
    ["user", ann],
    ["user", bob],
  ] as const) {
    const job = await addJob(pool, scope === "user" ? { userId: key } : { jobType: key });
    await park([job], scope, key);
    jobs.push(job);
  }
  const [film, song, anns, bobs] = jobs;
  expect(await unpark(pool, { users: [bob], jobTypes: ["film"] })).toBe(2);
  expect(await parked()).toEqual([song, anns]);
  await park([film ?? 0], "job_type", "film");
  await park([bobs ?? 0], "user", bob);
  expect(await unpark(pool)).toBe(4);
});

test.each(["user", "job_type"] as const)(
  "of what waits for a %s the first in the line goes back first",
  async (scope) => {
    const line = await addLine(ann);
    const key = scope === "user" ? ann : "story_adventure";
    await setLimit(pool, scope === "user" ? { userId: ann } : { jobType: key }, 1);
    await park(line, scope, key);
    const order: number[] = [];
    for (let left = line; left.length > 0; left = await parked()) {
      expect(await unpark(pool)).toBe(1);
      const { rows } = await pool.query<{ id: number }>(
        "delete from job_ready returning job_id as id",
      );
      order.push(...rows.map(({ id }) => id));
    }
    expect(order).toEqual(line);
  },
);

test("only what waits before them takes the room of those that are let back: not others' jobs, nor the user's later ones", async () => {
  const before = await addJob(pool, { userId: bob, priority: 1 });
  const first = await addJob(pool, { userId: ann, priority: 4 });
  const between = await addJob(pool, { userId: ann, priority: 5 });
  const line = await addLine(ann);
  await setLimit(pool, { userId: ann }, 2);
  await park([first, line[3] ?? 0], "user", ann);
  expect([await unpark(pool), await parked()]).toEqual([2, []]);
  await park([between, line[2] ?? 0], "user", ann);
  await pool.query("delete from job_ready where job_id = any($1)", [[first, before]]);
  expect([await unpark(pool), await parked()]).toEqual([2, []]);
});

test("what waits for others, or for a type that is called as the user, neither hides his jobs before it nor goes in their place", async () => {
  const others = [
    await addJob(pool, { userId: bob, priority: 1 }),
    await addJob(pool, { userId: bob, priority: 1, jobType: ann }),
  ];
  await setLimit(pool, { userId: bob }, 0);
  await setLimit(pool, { jobType: ann }, 0);
  await park(others.slice(0, 1), "user", bob);
  await park(others.slice(1), "job_type", ann);
  const line = await addLine(ann);
  await setLimit(pool, { userId: ann }, 2);
  await park(line.slice(2), "user", ann);
  expect([await unpark(pool), (await parked()).length]).toEqual([0, 4]);
  await pool.query("delete from job_ready where job_id = any($1)", [line.slice(0, 2)]);
  expect([await unpark(pool), await parked()]).toEqual([2, others]);
});

test("what another is taking this moment is passed over", async () => {
  const [taken, free] = [await addJob(pool, { userId: ann }), await addJob(pool, { userId: ann })];
  await setLimit(pool, { userId: ann }, 1);
  await park([taken, free], "user", ann);
  await inTransaction(pool, async (client) => {
    await client.query("select from job_parked where job_id = $1 for update", [taken]);
    const moved = inTransaction(pool, async (other) => {
      await other.query("set local lock_timeout = '2s'");
      return unpark(other);
    });
    expect(await moved).toBe(1);
  });
  expect(await parked()).toEqual([taken]);
});
