import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { ann, asKeyOf, bob, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { bookStatus } from "../contract/book-status.ts";
import { generateBookReply } from "../contract/generate-book.ts";
import { type Problem, problem } from "../contract/problem.ts";
import { schedule, scheduleList } from "../contract/schedules.ts";
import { readOrder } from "../pipeline/read-order.ts";
import { runDueSchedules } from "../queue/run-due-schedules.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const asAnn = await asKeyOf(pool, ann);
const asBob = await asKeyOf(pool, bob);
const asService = await asKeyOf(pool, null);

const ask = (method: string, path: string, body?: unknown, headers = asAnn) =>
  fetch(`${url}/api${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const order = { job_type: "story_adventure", character_name: "Luna" };
const friday = { name: "friday book", cron: "0 18 * * FRI", time_zone: "Europe/Berlin", order };

async function refusal(reply: Response): Promise<[number, string, string | undefined]> {
  const body: Problem = problem.parse(await reply.json());
  return [reply.status, body.code, body.errors?.[0]?.pointer];
}

/** As if this many of its slots had passed unseen. */
const letPass = (name: string, weeks: number) =>
  pool.query(
    "update job_schedules set next_at = next_at - $2 * interval '7 days' where name = $1",
    [name, weeks],
  );

const jobsOf = async (userId: string) =>
  (
    await pool.query<{ id: number; bookId: number; input: unknown; stages: number }>(
      `select job.id::float8 as id, job.book_id::float8 as "bookId", input.input,
              (select count(*)::int from job_stages stage where stage.job_id = job.id) as stages
         from book_generation_jobs job join job_inputs input on input.job_id = job.id
        where user_id = $1 order by job.id`,
      [userId],
    )
  ).rows;

test("a schedule orders its book at every slot, each from a seed of its own, like one that was sent", async () => {
  const created = await ask("POST", "/schedules", friday);
  expect(created.status).toBe(201);
  expect(schedule.parse(await created.json())).toMatchObject({
    name: "friday book",
    user_id: ann,
    order: { character_name: "Luna", story_world: "the Enchanted Forest" },
    paused_at: null,
  });
  await letPass("friday book", 2);
  expect((await runDueSchedules(pool)).added).toBe(2);
  const sent = generateBookReply.parse(await (await ask("POST", "/books/generate", order)).json());
  const [first, second, third] = await jobsOf(ann);
  if (!first || !second || third?.id !== sent.job_id) throw new Error("not the three jobs");
  // The same shape, the same stages; only the seeds differ.
  const orders = [first, second, third].map(({ input, bookId }) => readOrder(input, bookId));
  expect(new Set(orders.map((one) => one.order.seed)).size).toBe(3);
  const seedless = orders.map((one) => ({ ...one, order: { ...one.order, seed: "" } }));
  expect(seedless[0]).toEqual(seedless[2]);
  expect(first.stages).toBe(third.stages);
  await ask("DELETE", "/schedules/friday%20book");
  mill.worker();
  expect((await mill.ended(first.id)).status).toBe("completed");
});

test("an order that names its seed keeps it in every book, and no schedule says run_at", async () => {
  const body = { ...friday, name: "same", order: { ...order, seed: "mine" } };
  expect(
    schedule.parse(await (await ask("POST", "/schedules", body, asBob)).json()).order,
  ).toMatchObject({ seed: "mine" });
  await letPass("same", 2);
  await runDueSchedules(pool);
  const seeds = (await jobsOf(bob)).map(({ input }) => readOrder(input, 0).order.seed);
  expect(seeds).toEqual(["mine", "mine"]);
  const later = { ...friday, order: { ...order, run_at: "2030-01-01T00:00:00Z" } };
  expect(await refusal(await ask("POST", "/schedules", later))).toEqual([
    422,
    "invalid_order",
    "/order/run_at",
  ]);
  await ask("DELETE", "/schedules/same", undefined, asBob);
});

test.each([
  [{ cron: "every friday" }, "invalid_request", "/cron"],
  [{ cron: "0 0 31 2 *" }, "invalid_request", "/cron"],
  [{ cron: "*/5 * * * *" }, "invalid_request", "/cron"],
  [{ time_zone: "Mars/Olympus" }, "invalid_request", "/time_zone"],
  [{ name: "a/b" }, "invalid_request", "/name"],
  [{ order: { job_type: "story_adventure" } }, "invalid_order", "/order/character_name"],
  [{ order: undefined }, "invalid_request", "/order"],
  [{ order: { ...order, user_id: bob } }, "foreign_user", undefined],
  [{ user_id: bob }, "foreign_user", undefined],
])("%j is refused, and nothing is stored", async (change, code, pointer) => {
  const reply = await refusal(await ask("POST", "/schedules", { ...friday, ...change }));
  expect(reply.slice(1)).toEqual([code, pointer]);
  expect((await pool.query("select from job_schedules")).rowCount).toBe(0);
});

test("it is changed, paused, resumed and removed by its owner, and does not exist for others", async () => {
  const path = "/schedules/friday%20book";
  await ask("POST", "/schedules", friday);
  expect(await refusal(await ask("POST", "/schedules", friday))).toEqual([
    409,
    "name_in_use",
    undefined,
  ]);
  for (const [method, at] of [
    ["GET", path],
    ["PATCH", path],
    ["DELETE", path],
    ["POST", `${path}/pause`],
    ["POST", `${path}/resume`],
  ] as const) {
    expect((await ask(method, at, {}, asBob).catch(() => undefined))?.status ?? 404).toBe(404);
  }
  expect(await refusal(await ask("GET", `${path}?user_id=${ann}`, undefined, asBob))).toEqual([
    403,
    "foreign_user",
    undefined,
  ]);
  const listed = async (query: string, headers: typeof asAnn) =>
    scheduleList
      .parse(await (await ask("GET", `/schedules${query}`, undefined, headers)).json())
      .schedules.map(({ name }) => name);
  expect(await listed("", asBob)).toEqual([]);
  expect(await listed("", asService)).toEqual([]);
  expect(await listed(`?user_id=${ann}`, asService)).toEqual(["friday book"]);

  const of = async (reply: Promise<Response>) => schedule.parse(await (await reply).json());
  const paused = await of(ask("POST", `${path}/pause`));
  expect([paused.paused_at === null, paused.next_at]).toEqual([false, null]);
  const changed = await of(ask("PATCH", path, { cron: "0 7 * * *", catch_up: "last" }));
  expect(changed).toMatchObject({ cron: "0 7 * * *", catch_up: "last", order: paused.order });
  expect((await of(ask("POST", `${path}/resume`))).next_at).not.toBeNull();
  expect((await ask("DELETE", path)).status).toBe(204);
  expect((await ask("GET", path)).status).toBe(404);
  expect((await ask("GET", "/schedules/%00")).status).toBe(404);
});

test("a user has twenty at most, also when many are sent at once", async () => {
  const replies = await Promise.all(
    Array.from({ length: 23 }, (_, n) => ask("POST", "/schedules", { ...friday, name: `n${n}` })),
  );
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(20);
  const refused = replies.find(({ status }) => status !== 201);
  expect(refused && (await refusal(refused))[1]).toBe("too_many_schedules");
});

test("run_at: a book waits for its moment, a past one is for now, a far one is refused", async () => {
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  const sent = async (run_at: string) =>
    ask("POST", "/books/generate", { ...order, run_at }, asBob);
  const waitingOf = async (run_at: string) => {
    const { job_id: id } = generateBookReply.parse(await (await sent(run_at)).json());
    const reply = await ask("GET", `/books/${id}/status`, undefined, asBob);
    return bookStatus.parse(await reply.json()).waiting;
  };
  const tomorrow = at(86_400_000);
  expect(await waitingOf(tomorrow)).toMatchObject({ reason: "scheduled", until: tomorrow });
  expect((await waitingOf(at(-86_400_000)))?.reason).not.toBe("scheduled");
  for (const bad of [at(370 * 86_400_000), "2027-01-01", "2027-01-01T00:00:00", "soon"]) {
    expect(await refusal(await sent(bad))).toEqual([422, "invalid_order", "/run_at"]);
  }
});
