import type { QueryResultRow } from "pg";
import { beforeEach, describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addWorker } from "../../test/support/jobs.ts";
import { addMissed, databaseNow, hourly, only } from "../../test/support/schedules.ts";
import { inTransaction } from "../db/database.ts";
import { claim } from "./claim.ts";
import type { Db, Statement } from "./job.ts";
import { pauseSchedule } from "./pause-schedule.ts";
import { readSchedule } from "./read-schedule.ts";
import { readSchedules } from "./read-schedules.ts";
import { removeSchedule } from "./remove-schedule.ts";
import { resumeSchedule } from "./resume-schedule.ts";
import { runDueSchedules } from "./run-due-schedules.ts";
import { type NewSchedule, setSchedule } from "./set-schedule.ts";

const { pool } = await openTestDatabase();
beforeEach(async () => {
  await pool.query("select forget_jobs(array(select id from book_generation_jobs))");
  await pool.query("truncate job_schedules");
});

const ann = "00000000-0000-4000-8000-0000000000aa";
const bob = "00000000-0000-4000-8000-0000000000bb";
const nightly: NewSchedule = {
  name: "nightly",
  cron: "0 3 * * *",
  timeZone: "Europe/Berlin",
  job: { jobType: "t", input: { k: 1 } },
};
describe("a schedule", () => {
  test("has its first slot after now, and adds nothing before", async () => {
    const before = await databaseNow(pool);
    const set = await setSchedule(pool, nightly);
    expect(Number(set.nextAt)).toBeGreaterThan(before);
    expect(set.nextAt.toISOString()).toMatch(/T0[12]:00:00\.000Z$/);
    expect(await runDueSchedules(pool)).toEqual({ added: 0, paused: [] });
  });

  test("in an old transaction of the caller, too, begins after the moment at which it is set", async () => {
    const [before, set] = await inTransaction(pool, async (client) => {
      await client.query("select pg_sleep(1.1)");
      const everySecond = { ...nightly, cron: "* * * * * *" };
      return [await databaseNow(pool), await setSchedule(client, everySecond)] as const;
    });
    expect(Number(set.nextAt)).toBeGreaterThan(before);
  });

  test.each([
    ["is not a cron expression", { cron: "at night" }],
    ["is not a time zone", { timeZone: "Europe/Atlantis" }],
    ["never comes", { cron: "0 0 30 2 *" }],
    ["job_is_possible", { job: { ...nightly.job, priority: 11 } }],
    ["job_is_possible", { job: { ...nightly.job, jobType: "" } }],
    ["job_schedules_name_check", { name: "" }],
  ])("that cannot be is refused and nothing is stored: %s", async (why, wrong) => {
    await expect(setSchedule(pool, { ...nightly, ...wrong })).rejects.toThrow(why);
    expect(await readSchedules(pool)).toEqual([]);
  });

  test("adds its job for its owner, as it was given", async () => {
    const input = { z: [1, null], a: "ä" };
    const job = { jobType: "story", input, priority: 2, maxRetries: 7, stages: ["x", "y"] };
    const wider = { ...job, userId: bob, idempotencyKey: "mine", runAt: new Date(0) };
    const { id, nextAt } = await addMissed(pool, 1, { ...hourly, userId: ann, job: wider });
    expect(await runDueSchedules(pool)).toMatchObject({ added: 1, paused: [] });
    const claimed = only((await claim(pool, await addWorker(pool), 5)).jobs);
    expect(claimed).toMatchObject({ jobType: "story", priority: 2, maxRetries: 7, userId: ann });
    expect(JSON.stringify(claimed.input)).toBe(JSON.stringify(input));
    const { rows } = await pool.query("select user_key, key from job_keys");
    expect(rows).toEqual([{ user_key: ann, key: `schedule/${id}/${nextAt.toISOString()}` }]);
    const { rows: stages } = await pool.query(
      "select stage_name from job_stages order by position",
    );
    expect(stages).toEqual([{ stage_name: "x" }, { stage_name: "y" }]);
    expect(only(await readSchedules(pool)).lastSlotAt).toEqual(nextAt);
  });

  test("is one of its name for each user, and one for nobody", async () => {
    for (const userId of [ann, bob, null, undefined, ann]) {
      await setSchedule(pool, { ...nightly, ...(userId === undefined ? {} : { userId }) });
    }
    expect(await readSchedules(pool)).toHaveLength(3);
    expect(only(await readSchedules(pool, ann)).userId).toBe(ann);
    expect(only(await readSchedules(pool, null)).userId).toBeNull();
    expect((await readSchedule(pool, { name: "nightly", userId: bob }))?.userId).toBe(bob);
    expect(await readSchedule(pool, { name: "daily", userId: bob })).toBeUndefined();
    expect(await removeSchedule(pool, { name: "nightly", userId: ann })).toBe(true);
    expect(await removeSchedule(pool, { name: "nightly", userId: ann })).toBe(false);
    expect((await readSchedules(pool)).map(({ userId }) => userId)).toEqual([bob, null]);
  });

  test("replaced by another expression in the same zone begins anew", async () => {
    await addMissed(pool, 5);
    const before = await databaseNow(pool);
    const moved = await setSchedule(pool, { ...hourly, cron: "0 0 * * *" });
    expect(Number(moved.nextAt)).toBeGreaterThan(before);
  });

  test("replaced at the same times goes on where it was, at others it begins anew", async () => {
    const { id, nextAt } = await addMissed(pool, 5);
    const job = { jobType: "other", input: null };
    const same = await setSchedule(pool, { ...hourly, job, catchUp: "last" });
    expect(same).toMatchObject({ id, nextAt, job, catchUp: "last" });
    const before = await databaseNow(pool);
    const moved = await setSchedule(pool, { ...hourly, timeZone: "Asia/Kathmandu" });
    expect(moved).toMatchObject({ id, timeZone: "Asia/Kathmandu", catchUp: "all" });
    expect(Number(moved.nextAt)).toBeGreaterThan(before);
  });
});

describe("paused", () => {
  test("it adds nothing, and what passed meanwhile is not caught up", async () => {
    await addMissed(pool, 5);
    expect(await pauseSchedule(pool, hourly)).toBe(true);
    expect(await runDueSchedules(pool)).toEqual({ added: 0, paused: [] });
    await setSchedule(pool, hourly);
    expect(only(await readSchedules(pool)).pausedAt).toBeInstanceOf(Date);
    const before = await databaseNow(pool);
    expect(await resumeSchedule(pool, hourly)).toBe(true);
    const resumed = only(await readSchedules(pool));
    expect(resumed.pausedAt).toBeNull();
    expect(Number(resumed.nextAt)).toBeGreaterThan(before);
  });

  test("twice, it has been paused since the first time; resumed, nothing is wrong with it any more", async () => {
    await setSchedule(pool, hourly);
    await pauseSchedule(pool, hourly);
    await pool.query("update job_schedules set paused_because = 'no such zone'");
    const before = only(await readSchedules(pool)).pausedAt;
    await pauseSchedule(pool, hourly);
    expect(only(await readSchedules(pool)).pausedAt).toEqual(before);
    await resumeSchedule(pool, hourly);
    expect(only(await readSchedules(pool))).toMatchObject({ pausedAt: null, pausedBecause: null });
  });

  test("resuming one leaves another of the same times paused", async () => {
    for (const name of ["one", "two"]) {
      await setSchedule(pool, { ...hourly, name });
      expect(await pauseSchedule(pool, { name })).toBe(true);
    }
    expect(await resumeSchedule(pool, { name: "one" })).toBe(true);
    const states = (await readSchedules(pool)).map(({ pausedAt }) => pausedAt === null);
    expect(states).toEqual([true, false]);
  });

  test.each([{ cron: "30 * * * *" }, { timeZone: "Asia/Kathmandu" }])(
    "who resumes one that is being given other times, %o, resumes it at those",
    async (other) => {
      await setSchedule(pool, hourly);
      await pauseSchedule(pool, hourly);
      const change = (): Promise<unknown> => setSchedule(pool, { ...hourly, ...other });
      expect(await resumeSchedule(afterItsFirst(change), hourly)).toBe(true);
      const resumed = only(await readSchedules(pool));
      expect(resumed.pausedAt).toBeNull();
      // Kathmandu is a quarter of an hour off.
      expect(resumed.nextAt.getUTCMinutes()).not.toBe(0);
    },
  );

  test("one that somebody else resumes at the same moment has no slot skipped", async () => {
    await setSchedule(pool, hourly);
    await pauseSchedule(pool, hourly);
    let due: Date | undefined;
    const goOn = async (): Promise<void> => {
      await resumeSchedule(pool, hourly);
      due = (await addMissed(pool, 1)).nextAt;
    };
    expect(await resumeSchedule(afterItsFirst(goOn), hourly)).toBe(true);
    expect(only(await readSchedules(pool)).nextAt).toEqual(due);
  });

  test("resuming one that runs skips nothing; a name that nobody has is told", async () => {
    const { nextAt } = await addMissed(pool, 5);
    expect(await resumeSchedule(pool, hourly)).toBe(true);
    expect(only(await readSchedules(pool)).nextAt).toEqual(nextAt);
    const nobodys = { name: "hourly", userId: ann };
    expect(await pauseSchedule(pool, nobodys)).toBe(false);
    expect(await resumeSchedule(pool, nobodys)).toBe(false);
  });
});

/** The pool, with something that happens once: right after the first statement. */
function afterItsFirst(happens: () => Promise<unknown>): Db {
  let isFirst = true;
  return {
    async query<Row extends QueryResultRow>(statement: Statement) {
      const answer = await pool.query<Row>(statement);
      if (isFirst) {
        isFirst = false;
        await happens();
      }
      return answer;
    },
  };
}
