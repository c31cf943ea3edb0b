import { afterEach, describe, expect, test } from "vitest";

import { setUserLimits } from "../../src/limits/user-limits.ts";
import { openTestDatabase } from "../support/database.ts";
import { ann, bob } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { orderAs } from "./order-as.ts";

/** Attacks the one function that users may call. */
const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);

const luna = { job_type: "story_adventure", character_name: "Luna" };
const order = (body: unknown, key?: string): Promise<number> =>
  orderAs(pool, { sub: ann }, body, key);

/** What PostgREST makes an HTTP status and an error body of. */
const refusal = (status: number, hint: string, pointer?: string) =>
  expect.objectContaining({
    code: `PT${status}`,
    hint,
    ...(pointer !== undefined && { detail: expect.stringContaining(`"pointer": "${pointer}"`) }),
  });

/** What it was refused with; undefined when something was taken. */
async function refusedWith(ask: () => Promise<number>): Promise<unknown> {
  const jobs = "select count(*)::int as n from book_generation_jobs";
  const before = (await pool.query(jobs)).rows[0].n;
  const error: unknown = await ask().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return (await pool.query(jobs)).rows[0].n === before ? error : undefined;
}

describe("nothing is taken", () => {
  afterEach(async () => {
    await pool.query("delete from user_limits where user_key = $1", [ann]);
    await pool.query("delete from request_buckets");
  });

  test("from those who are not signed in", async () => {
    const denied = expect.objectContaining({ code: "42501" });
    expect(await refusedWith(() => orderAs(pool, { role: "anon" }, luna))).toEqual(denied);
    expect(await refusedWith(() => orderAs(pool, {}, luna))).toEqual(
      refusal(401, "sign_in_needed"),
    );
  });

  test("for somebody else", async () => {
    for (const userId of [bob, "", "somebody", 7, [ann], { id: ann }, true]) {
      expect(await refusedWith(() => order({ ...luna, user_id: userId }))).toEqual(
        refusal(403, "foreign_user"),
      );
    }
  });

  test.each([
    ["/", ["no order"]],
    ["/", '"no order"'],
    ["/", null],
    ["/job_type", { character_name: "Luna" }],
    ["/job_type", { ...luna, job_type: "reading" }],
    ["/job_type", { ...luna, job_type: ["story_adventure"] }],
    ["/character_name", { job_type: "story_adventure" }],
    ["/character_name", { ...luna, character_name: { first: "Luna" } }],
    ["/character_name", { ...luna, character_name: "   " }],
    ["/character_name", { ...luna, character_name: "L".repeat(41) }],
    ["/priority", { ...luna, priority: 0 }],
    ["/priority", { ...luna, priority: 11 }],
    ["/priority", { ...luna, priority: 1.5 }],
    ["/priority", { ...luna, priority: "1" }],
    ["/priority", { ...luna, priority: 1e300 }],
    ["/max_retries", { ...luna, max_retries: -1 }],
    ["/max_retries", { ...luna, max_retries: 21 }],
    ["/child_profile_id", { ...luna, child_profile_id: 1e19 }],
    ["/run_at", { ...luna, run_at: "tomorrow" }],
    ["/run_at", { ...luna, run_at: "2026-13-45T99:00:00Z" }],
    ["/run_at", { ...luna, run_at: "9999-12-24T06:00:00Z" }],
    ["/run_at", { ...luna, run_at: 1_800_000_000 }],
  ])("that is malformed at %s: %j", async (pointer, body) => {
    expect(await refusedWith(() => order(body))).toEqual(refusal(422, "invalid_order", pointer));
  });

  test("that is huge, or nested without end", async () => {
    const huge = { ...luna, dedication: "x".repeat(70_000) };
    expect(await refusedWith(() => order(huge))).toEqual(refusal(413, "body_too_large"));
    const nested = (depth: number) =>
      JSON.stringify(luna).replace("{", `{"companions":${"[".repeat(depth)}${"]".repeat(depth)},`);
    expect(await refusedWith(() => order(nested(20_000), "deep"))).toEqual(
      expect.objectContaining({ code: "54001" }),
    );
    const id = await order(nested(3000));
    mill.worker();
    expect((await mill.ended(id)).errorCode).toBe("invalid_order");
  });

  test("that shows somebody else's picture: it fails like one that is not there", async () => {
    const { rows } = await pool.query<{ id: number }>(
      `insert into uploads (user_id, key, expires_at, consent) values ($1, 'k', now() + interval '1 day', '{}')
       returning id`,
      [bob],
    );
    const ids = await Promise.all(
      [rows[0]?.id, 999_999].map((id) => order({ ...luna, character_image_url: `upload:${id}` })),
    );
    mill.worker();
    const [foreign, missing] = await Promise.all(ids.map((id) => mill.ended(id)));
    expect(foreign).toMatchObject({ status: "failed", errorCode: missing?.errorCode });
    expect(foreign?.errorCode).not.toBe("internal_error");
  });

  test("beyond the user's limits", async () => {
    await setUserLimits(pool, ann, { booksPerDay: 0 });
    expect(await refusedWith(() => order(luna))).toEqual(refusal(429, "too_many_today"));
    await setUserLimits(pool, ann, { booksPerDay: null, booksWaiting: 0 });
    expect(await refusedWith(() => order(luna))).toEqual(refusal(429, "too_many_queued"));
    await setUserLimits(pool, ann, { booksWaiting: null, requestsPerMinute: 1 });
    await order(luna);
    expect(await refusedWith(() => order(luna))).toEqual(refusal(429, "too_many_requests"));
  });
});
