import { describe, expect, test } from "vitest";
import { z } from "zod";

import { allFormats } from "../../src/formats/all-formats.ts";
import { findUnfitText } from "../../src/moderation/find-unfit-text.ts";
import { inputHash } from "../../src/pipeline/input-hash.ts";
import { planRedo } from "../../src/pipeline/plan-redo.ts";
import { takeOrder } from "../../src/pipeline/take-order.ts";
import { unsettableCharacters } from "../../src/press/unsettable-characters.ts";
import { requestCancel } from "../../src/queue/cancel.ts";
import { retry } from "../../src/queue/retry.ts";
import { openTestDatabase } from "../support/database.ts";
import { claimOne, end } from "../support/jobs.ts";
import { noChecks } from "../support/no-checks.ts";
import { openSmallStudio } from "../support/small-studio.ts";
import { ann, asKeyOf, bob, testGate } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";
import { orderAs } from "./order-as.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const checks = { unfitText: findUnfitText, unsettableCharacters };

const luna = { job_type: "story_adventure", character_name: "Luna" };

const order = (body: unknown, key?: string): Promise<number> =>
  orderAs(pool, { sub: ann }, body, key);

const refusal = (status: number, hint: string) =>
  expect.objectContaining({ code: `PT${status}`, hint });

const kept = async (id: number) =>
  (
    await pool.query(
      `select job.user_id, job.priority, job.max_retries, job.child_profile_id, job.status, job.run_at > now() as later,
              input.input, array(select stage_name from job_stages where job_id = job.id order by position) as stages
         from book_generation_jobs job join job_inputs input on input.job_id = job.id where job.id = $1`,
      [id],
    )
  ).rows[0];

describe("what is ordered over the database", () => {
  test("is made as if the API had taken it: the same defaults, notes and stages, with a seed of its own", async () => {
    const id = await order(luna);
    const waiting = await kept(id);
    expect(waiting).toMatchObject({ user_id: ann, priority: 5, max_retries: 3, status: "pending" });
    expect(waiting.input.order.characterName).toBe("Luna");
    const twin = await mill.order({ ...luna, user_id: ann });
    expect(waiting.stages).toEqual((await kept(twin)).stages);

    mill.worker({ checks });
    expect(await mill.ended(id)).toMatchObject({ status: "completed", errorMessage: null });
    const made = (await kept(id)).input;
    const { seed, ...same } = (await kept(twin)).input.order;
    expect(seed).toBe("test");
    expect(made.order).toEqual({ ...same, seed: expect.stringMatching(/^[0-9a-f]{12}$/) });
    expect(made.notes).toEqual((await kept(twin)).input.notes);
    expect(made.unchecked).toBeUndefined();
  });

  test("keeps what the order says of its job", async () => {
    const more = { priority: 2, max_retries: 0, child_profile_id: 7, user_id: ann.toUpperCase() };
    const runAt = new Date(Date.now() + 3_600_000).toISOString();
    const id = await order({ ...luna, ...more, run_at: runAt });
    expect(await kept(id)).toMatchObject({
      user_id: ann,
      priority: 2,
      max_retries: 0,
      child_profile_id: 7,
      later: true,
    });
  });

  test("fails with the faults in words when its words cannot be printed or are no order, and so does its retry", async () => {
    const bad = await order({ ...luna, character_name: "Luna 龍", colour: "red", dedication: "" });
    const unfit = await order({ ...luna, adventure_type: "a murder" });
    mill.worker({ checks });
    const [ended, refused] = await Promise.all([mill.ended(bad), mill.ended(unfit)]);
    expect(ended).toMatchObject({ status: "failed", errorCode: "invalid_order", attempt: 1 });
    expect(ended.errorMessage).toContain("colour: There is no field “colour”.");
    expect(ended.errorMessage).toContain("dedication: ");
    expect(refused).toMatchObject({ status: "failed", errorCode: "invalid_order" });
    expect(refused.errorMessage).toMatch(/adventure_type: /);

    const [again] = await retry(pool, { ids: [bad] });
    // The newest run of the book.
    const run = await mill.ended(bad);
    expect(run).toMatchObject({ id: again?.jobId, status: "failed", errorCode: "invalid_order" });
  });

  test("is written anew by the attempt that holds the job, and by none before it", async () => {
    const id = await order(luna);
    const held = await claimOne(pool);
    expect(held.job.id).toBe(id);
    await takeOrder({ ...held.job, attempt: held.job.attempt - 1 }, { pool, checks });
    expect((await kept(id)).input.unchecked).toBeDefined();
    await takeOrder(held.job, { pool, checks });
    expect((await kept(id)).input.unchecked).toBeUndefined();
    await end(pool, held, { kind: "completed" });
  });

  test("can be redone as it was when it was cancelled before anybody had checked it; not when it is invalid", async () => {
    const tools = { checks, studio: openSmallStudio() };
    const [good, bad] = [await order(luna), await order({ ...luna, colour: "red" })];
    for (const id of [good, bad]) await requestCancel(pool, id);
    const redo = (id: number) => planRedo(pool, tools, id, { stage: "scene_creation" });
    expect((await redo(good)).keep).toEqual([]);
    await expect(redo(bad)).rejects.toMatchObject({ code: "invalid_order" });
  });
});

describe("a key", () => {
  test("stands for one order", async () => {
    const first = await order({ ...luna, priority: 3 }, "once");
    expect(await order({ priority: 3, ...luna }, "once")).toBe(first);
    await expect(order(luna, "once")).rejects.toEqual(refusal(409, "key_in_use"));
    expect(await orderAs(pool, { sub: bob }, luna, "once")).not.toBe(first);
    for (const key of ["", "x".repeat(256), "schlüssel", "a\nb"]) {
      await expect(order(luna, key)).rejects.toEqual(refusal(422, "invalid_request"));
    }
  });

  test("is the same over the API and over the database, whichever is asked first", async () => {
    const url = await openTestServer(database, mill.shelf, noChecks, testGate(pool));
    const post = async (key: string) => {
      const reply = await fetch(`${url}/api/books/generate`, {
        method: "POST",
        headers: {
          ...(await asKeyOf(pool, ann)),
          "content-type": "application/json",
          "idempotency-key": key,
        },
        body: JSON.stringify(luna),
      });
      return z.object({ job_id: z.int() }).parse(await reply.json()).job_id;
    };
    const first = await post("api first");
    expect(await order(luna, "api first")).toBe(first);
    const second = await order(luna, "database first");
    expect(await post("database first")).toBe(second);
  });

  test.each([
    luna,
    { ...luna, companions: ['Biscuit\n\t"the" dog \\ \u007f ü 🐉', "b"], priority: 10, seed: null },
    { ...luna, nested: [{ b: [1.5, -2, 1e5], a: {} }, [], true] },
  ])("has the fingerprint that the API gives the same order: %j", async (body) => {
    const { rows } = await pool.query<{ print: string }>(
      "select encode(sha256(convert_to(bookmill_private.canonical($1::jsonb), 'UTF8')), 'hex') as print",
      [JSON.stringify(body)],
    );
    expect(rows[0]?.print).toBe(inputHash(body));
  });
});

describe("the schema behind it", () => {
  test("knows the stages of every kind of book that there is", async () => {
    for (const { name, stages } of allFormats) {
      const { rows } = await pool.query("select bookmill_private.stages_of($1) as stages", [name]);
      expect(rows[0].stages).toEqual(stages.map((stage) => stage.name));
    }
  });

  test("opens one door to users, and none to anybody else", async () => {
    const { rows } = await pool.query(
      `select role, array_agg(proname::text) filter (where has_function_privilege(role, own.oid, 'execute')) as open
         from pg_proc own, unnest(array['anon', 'authenticated', 'service_role']) role
        where pronamespace = 'bookmill_private'::regnamespace group by role order by role`,
    );
    expect(rows).toEqual([
      { role: "anon", open: null },
      { role: "authenticated", open: ["order_book"] },
      { role: "service_role", open: null },
    ]);
  });
});
