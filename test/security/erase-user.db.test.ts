import { describe, expect, test } from "vitest";

import { erasure, erasureList } from "../../src/contract/erasures.ts";
import { problem } from "../../src/contract/problem.ts";
import { setUserLimits } from "../../src/limits/user-limits.ts";
import { setSchedule } from "../../src/queue/set-schedule.ts";
import { openTestDatabase } from "../support/database.ts";
import { testGate } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";
import { addEndpoint } from "../webhooks/add-endpoint.ts";
import { openFamily, photo } from "./a-family.ts";
import { filesWith, tablesWith } from "./where-is.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const family = await openFamily(pool, url);

const erased = async (reply: Response) => erasure.parse(await reply.json());

test("a child is erased with its books and uploads; those of another one stay", async () => {
  mill.worker();
  const ids = [
    await family.order({ character_name: "Elderly", child_profile_id: 1 }),
    await family.order({ character_name: "Younger", child_profile_id: 2 }),
  ];
  for (const id of ids) await mill.ended(id);
  await family.upload(await photo("one"), { child_profile_id: "1" });
  await family.upload(await photo("two", "#27325f"), { child_profile_id: "2" });
  const reply = await erased(await family.ask("DELETE", "/api/users/me/children/1"));
  expect(reply).toMatchObject({ books: [ids[0]], rows: { uploads: 1 } });
  expect([await tablesWith(pool, "Elderly"), await filesWith(mill.folder, "Elderly")]).toEqual([
    [],
    [],
  ]);
  expect(await tablesWith(pool, "Younger")).toContain("job_inputs");
  expect((await filesWith(mill.folder, "Younger")).length).toBeGreaterThan(0);
  const again = await erased(await family.ask("DELETE", "/api/users/me/children/1"));
  expect(again).toMatchObject({ books: [], jobs: 0, file_count: 0 });
});

describe("a user", () => {
  test("is erased with everything, and his key answers a last time", async () => {
    const carol = "2b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a33";
    const hers = await openFamily(pool, url, carol);
    mill.worker();
    const done = await hers.order({ character_name: "Luna" });
    await mill.ended(done);
    await hers.orderBatch([{ job_type: "story_adventure", character_name: "Luna" }]);
    await hers.upload(await photo("three", "#f08a5d"));
    await setUserLimits(pool, carol, { booksPerDay: 3 });
    await addEndpoint(pool, "http://127.0.0.1:9/hook", { userId: carol });
    await setSchedule(pool, {
      name: "weekly",
      userId: carol,
      cron: "0 7 * * 1",
      timeZone: "UTC",
      job: { jobType: "story_adventure", input: {} },
    });
    const reply = await erased(await hers.ask("DELETE", "/api/users/me"));
    expect(reply).toMatchObject({
      jobs: 2,
      rows: {
        api_keys: 1,
        uploads: 1,
        job_schedules: 1,
        webhook_endpoints: 1,
        user_limits: 1,
        user_days: 1,
      },
    });
    // Numbers of what was erased are all that there is.
    expect(await tablesWith(pool, carol)).toEqual(["erasure_receipts"]);
    expect((await hers.ask("GET", "/api/users/me")).status).toBe(401);
  });

  test("is erased in steps: what was cut short goes on at the next call", async () => {
    const dave = "3b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a44";
    const his = await openFamily(pool, url, dave);
    for (let n = 0; n < 25; n++) await his.order({ character_name: "Luna" });
    await pool.query(`
      create function cut_short() returns trigger language plpgsql as $$ begin raise 'cut short'; end $$;
      create trigger cut_short before delete on api_keys for each row execute function cut_short()`);
    const cut = await his.ask("DELETE", "/api/users/me");
    expect(cut.status).toBe(500);
    expect(problem.parse(await cut.json()).code).toBe("internal_error");
    await pool.query("drop trigger cut_short on api_keys");
    const { erasures } = erasureList.parse(
      await (await his.ask("GET", "/api/users/me/erasures?limit=2")).json(),
    );
    expect(erasures.map(({ asked, jobs }) => [asked, jobs])).toEqual([
      ["user", 5],
      ["user", 20],
    ]);
    const rest = await erased(await his.ask("DELETE", "/api/users/me"));
    expect(rest).toMatchObject({ books: [], rows: { api_keys: 1 } });
  });

  test("is who asks with a key of his own: the service is none", async () => {
    const service = await openFamily(pool, url, null);
    for (const [method, path] of [
      ["DELETE", ""],
      ["DELETE", "/children/1"],
      ["GET", "/erasures"],
      ["GET", "/export"],
    ] as const) {
      const reply = await service.ask(method, `/api/users/me${path}`);
      expect([path, problem.parse(await reply.json()).code]).toEqual([path, "not_a_user"]);
    }
    expect((await family.ask("GET", "/api/users/me/erasures?limit=0")).status).toBe(422);
    expect((await family.ask("DELETE", "/api/users/me/children/x")).status).toBe(404);
  });
});
