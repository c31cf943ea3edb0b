import type { Pool, PoolClient } from "pg";
import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addMissed, databaseNow, hourly, hour, only } from "../../test/support/schedules.ts";
import { inTransaction } from "../db/database.ts";
import { readSchedules } from "./read-schedules.ts";
import { runDueSchedules } from "./run-due-schedules.ts";
import { setSchedule } from "./set-schedule.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("truncate job_schedules");
});

/** The slots that have their jobs, by their keys. */
async function slots(): Promise<number[]> {
  const { rows } = await pool.query<{ key: string }>("select key from job_keys order by key");
  return rows.map(({ key }) => Date.parse(key.split("/")[2] ?? ""));
}

const hoursFrom = (first: Date, count: number): number[] =>
  Array.from({ length: count }, (_, n) => Number(first) + n * hour);

describe("once per slot", () => {
  test("however many sweep at once", async () => {
    const { nextAt } = await addMissed(pool, 40);
    const sweeps = Array.from({ length: 12 }, () => runDueSchedules(pool));
    const added = (await Promise.all(sweeps)).reduce((sum, swept) => sum + swept.added, 0);
    expect(await slots()).toEqual(hoursFrom(nextAt, 40));
    expect(added).toBe(40);
  });

  const statements = ["begin", "lock", "savepoint", "add", "move on", "release", "commit"];
  const cuts = statements.flatMap((statement, n) => [
    { when: "before" as const, statement, n, there: 0 },
    { when: "after" as const, statement, n, there: statement === "commit" ? 3 : 0 },
  ]);

  test.each(cuts)("when the connection is lost $when: $statement", async ({ when, n, there }) => {
    const { nextAt } = await addMissed(pool, 3);
    await expect(runDueSchedules(cutAt(n, when).broken)).rejects.toThrow(/terminat|not queryable/);
    expect(await slots()).toHaveLength(there);
    expect(await runDueSchedules(pool)).toMatchObject({ added: 3 - there, paused: [] });
    expect(await slots()).toEqual(hoursFrom(nextAt, 3));
  });

  test("and these are all of its statements", async () => {
    await addMissed(pool, 3);
    const { broken, wasCut } = cutAt(statements.length, "before");
    expect(await runDueSchedules(broken)).toMatchObject({ added: 3 });
    expect(wasCut()).toBe(false);
  });

  test("one that somebody is changing this moment is left alone, and the change holds", async () => {
    await addMissed(pool, 3);
    const [swept, changed] = await inTransaction(pool, async (client) => {
      const moved = await setSchedule(client, { ...hourly, cron: "30 3 * * *" });
      return [await runDueSchedules(pool), moved] as const;
    });
    expect(swept.added).toBe(0);
    expect(only(await readSchedules(pool)).nextAt).toEqual(changed.nextAt);
  });

  test("also when its next slot is set back by hand: the jobs are there already", async () => {
    await addMissed(pool, 10);
    await runDueSchedules(pool);
    const before = await slots();
    const { nextAt } = await addMissed(pool, 10);
    expect((await runDueSchedules(pool)).added).toBe(0);
    expect(await slots()).toEqual(before);
    expect(Number(nextAt)).toBeLessThan(Number(only(await readSchedules(pool)).nextAt));
  });
});

describe("after an outage", () => {
  test("every slot is caught up, a hundred at a sweep", async () => {
    const { nextAt } = await addMissed(pool, 250);
    expect((await runDueSchedules(pool)).added).toBe(100);
    expect((await runDueSchedules(pool)).added).toBe(100);
    expect((await runDueSchedules(pool)).added).toBe(50);
    expect(await slots()).toEqual(hoursFrom(nextAt, 250));
  });

  test("a schedule that catches up the last one adds the newest slot only", async () => {
    await addMissed(pool, 100_000, { ...hourly, catchUp: "last" });
    expect((await runDueSchedules(pool)).added).toBe(1);
    expect((await databaseNow(pool)) - (only(await slots()) ?? 0)).toBeLessThan(hour);
  });

  test("more schedules than a sweep takes: the longest waiting first", async () => {
    for (let n = 1; n <= 60; n++) {
      await addMissed(pool, n, { ...hourly, name: `${n}`, catchUp: "last" });
    }
    expect((await runDueSchedules(pool)).added).toBe(50);
    const left = (await readSchedules(pool)).filter(({ lastSlotAt }) => lastSlotAt === null);
    expect(left.map(({ name }) => Number(name)).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
    expect((await runDueSchedules(pool)).added).toBe(10);
  });
});

test("only what is due is looked at: neither what is paused nor what is still to come", async () => {
  await addMissed(pool, 3, { ...hourly, name: "paused" });
  await setSchedule(pool, { ...hourly, name: "to come" });
  await pool.query("update job_schedules set paused_at = now() where name = 'paused'");
  await pool.query("update job_schedules set cron = 'at night' where name = 'to come'");
  await addMissed(pool, 1);
  expect(await runDueSchedules(pool)).toMatchObject({ added: 1, paused: [] });
});

test("where the rules of its zone have changed, what looked due has no slot: the last one stays the last", async () => {
  await addMissed(pool, 1);
  await runDueSchedules(pool);
  const { lastSlotAt } = only(await readSchedules(pool));
  await pool.query("update job_schedules set next_at = now()");
  expect(await runDueSchedules(pool)).toMatchObject({ added: 0, paused: [] });
  expect(only(await readSchedules(pool)).lastSlotAt).toEqual(lastSlotAt);
  expect(lastSlotAt).toBeInstanceOf(Date);
});

test.each([
  ["invalid_schedule", "cron = 'at night'", "is not a cron expression"],
  ["invalid_schedule", "time_zone = 'Europe/Atlantis'", "is not a time zone"],
  ["22P02", `job = '{"jobType": "t", "childProfileId": "seven"}'`, "invalid input syntax"],
  ["invalid_job", `job = '{"jobType": "t", "stages": "a"}'`, "join"],
])(
  "one that cannot be used any more is paused, says why and keeps nobody: %s, %s",
  async (code, change, why) => {
    const { id } = await addMissed(pool, 3);
    await pool.query(`update job_schedules set ${change}`);
    await addMissed(pool, 1, { ...hourly, name: "other" });
    const swept = await runDueSchedules(pool);
    expect(swept).toMatchObject({ added: 1, paused: [{ scheduleId: id, code }] });
    const [paused, other] = await readSchedules(pool);
    expect(paused).toMatchObject({
      pausedAt: expect.any(Date),
      pausedBecause: expect.stringContaining(why),
    });
    expect(other).toMatchObject({ name: "other", pausedAt: null });
    expect((await runDueSchedules(pool)).paused).toEqual([]);
    const before = await databaseNow(pool);
    const repaired = await setSchedule(pool, hourly);
    expect(repaired).toMatchObject({ pausedAt: null, pausedBecause: null });
    expect(Number(repaired.nextAt)).toBeGreaterThan(before);
  },
);

/** The pool with a connection that the server ends before or after the n-th statement of the sweep's transaction. */
function cutAt(n: number, when: "before" | "after"): { broken: Pool; wasCut: () => boolean } {
  let cut = false;
  const connect = async (): Promise<PoolClient> => {
    const client = await pool.connect();
    const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
    const query = client.query.bind(client) as (statement: unknown) => Promise<unknown>;
    let count = 0;
    const counting = async (statement: unknown): Promise<unknown> => {
      const isTheOne = count++ === n;
      if (isTheOne && when === "after") await query(statement);
      if (isTheOne) {
        cut = true;
        await pool.query("select pg_terminate_backend($1, 5000)", [rows[0]?.pid]);
      }
      return query(isTheOne && when === "after" ? "select 1" : statement);
    };
    return Object.assign(Object.create(client) as PoolClient, {
      query: counting,
      release: client.release.bind(client),
    });
  };
  return {
    broken: Object.assign(Object.create(pool) as Pool, { connect, query: pool.query.bind(pool) }),
    wasCut: () => cut,
  };
}
