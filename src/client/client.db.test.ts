import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { eventually } from "../../test/support/jobs.ts";
import { openBadLine } from "../../test/support/open-bad-line.ts";
import { ann, asKeyOf, bob, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { setUserLimits } from "../limits/user-limits.ts";
import { type Book, BookFailed, BookmillError, createClient } from "./library.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const keyOf = async (userId: string) =>
  (await asKeyOf(pool, userId)).authorization.replace("Bearer ", "");
const key = await keyOf(ann);
const client = createClient({ url, key });
const order = { job_type: "story_adventure", character_name: "Luna" };

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function refusalOf(call: Promise<unknown>): Promise<BookmillError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof BookmillError)) throw new Error("it was not refused");
  return error;
}

const jobsOf = async (userId: string) =>
  (await pool.query("select from book_generation_jobs where user_id = $1", [userId])).rowCount;

test("a book is ordered, followed, waited for, downloaded, made anew and as it was", async () => {
  mill.worker();
  const book = await client.books.generate(order);
  const events = await all(book.events());
  expect(events[0]?.type).toBe("job.created");
  expect(events.at(-1)?.type).toBe("job.completed");
  expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
  expect(await all(book.events({ after: events.length }))).toEqual([]);
  expect((await book.done()).result_data?.title).toBe("Luna and the Test");
  expect((await book.show()).order?.character_name).toBe("Luna");
  const { pages } = await book.pages();
  expect(pages.every(({ picture, paragraphs }) => picture && paragraphs.length > 0)).toBe(true);
  expect((await book.files()).map(({ name }) => name)).toContain("book.pdf");
  const pdf = await book.download("book.pdf");
  expect((await pdf.arrayBuffer()).byteLength).toBeGreaterThan(100);
  expect((await book.planRedo({ scene: 1 })).run.length).toBeGreaterThan(0);
  await book.redo({ scene: 1 });
  await book.done();
  await book.restore(book.id);
  await book.done();
  expect(await book.runs()).toHaveLength(3);
  expect((await refusalOf(book.retry())).code).toBe("nothing_to_retry");
});

test("events go on where they were when the line breaks, each once", async () => {
  let cuts = 0;
  // Three times, each time a little further on, in the middle of an event.
  const badUrl = await openBadLine(
    url,
    (said) => cuts < 3 && said.includes(`id: ${4 + 5 * cuts}\n`) && ++cuts > 0,
  );
  const book = await createClient({ url: badUrl, key }).books.generate(order);
  const events: number[] = [];
  const following = (async () => {
    for await (const { id } of book.events()) events.push(id);
  })();
  mill.worker();
  await following;
  expect(cuts).toBe(3);
  expect(events).toEqual(events.map((_, index) => index + 1));
  expect((await book.status()).status).toBe("completed");
});

test("an order whose answer is lost is sent again, and is one book", async () => {
  let lost = 0;
  const badUrl = await openBadLine(
    url,
    (said) => lost < 2 && said.includes("200 OK") && ++lost > 0,
  );
  const before = (await jobsOf(ann)) ?? 0;
  const book = await createClient({ url: badUrl, key }).books.generate(order);
  expect(lost).toBe(2);
  expect(await jobsOf(ann)).toBe(before + 1);
  expect((await book.cancel()).status).toBe("cancelled");
  const failed = await book.done().catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(BookFailed);
  expect(failed).toMatchObject({ bookId: book.id, status: { status: "cancelled" } });
});

test("what is not safe to send twice is sent once", async () => {
  const book = await client.books.generate(order);
  let lost = 0;
  const badUrl = await openBadLine(url, (said) => said.includes("HTTP/1.1") && ++lost > 0);
  const bad = createClient({ url: badUrl, key }).books.byId(book.id);
  expect(await refusalOf(bad.cancel())).toMatchObject({ status: 0, code: "no_answer" });
  expect(lost).toBe(1);
  expect((await book.status()).status).toBe("cancelled");
});

test("a refusal says what is wrong, and is not repeated", async () => {
  const refused = await refusalOf(
    client.books.generate({ ...order, character_name: "", priority: 11 }),
  );
  expect(refused).toMatchObject({ status: 422, code: "invalid_order" });
  expect(refused.errors.map(({ pointer }) => pointer)).toEqual(["/character_name", "/priority"]);
  expect(refused.requestId).toMatch(/\S/);
  const stranger = createClient({ url, key: "bmk_none" });
  expect((await refusalOf(stranger.me())).code).toBe("bad_credentials");
  const gone = client.books.byId(999_999);
  expect((await refusalOf(all(gone.events()))).status).toBe(404);
});

test("a limit is waited for when it is short, and told when it is long", async () => {
  const bobs = createClient({ url, key: await keyOf(bob) });
  await setUserLimits(pool, bob, { requestsPerMinute: 60 });
  // One is there again in a second.
  await bobs.me();
  await pool.query(
    "update request_buckets set left_over = 0, filled_at = now() where user_key = $1",
    [bob],
  );
  expect((await bobs.me()).user_id).toBe(bob);
  await setUserLimits(pool, bob, { booksPerDay: 0 });
  const refused = await refusalOf(bobs.books.generate(order));
  expect(refused).toMatchObject({ status: 429, code: "too_many_today" });
  expect(refused.retryAfterS).toBeGreaterThan(60);
});

test("a signal ends following, waiting and pausing at once", async () => {
  const book: Book = await client.books.generate({ ...order, run_at: "2026-12-31T00:00:00Z" });
  const stop = new AbortController();
  const reason = new Error("enough");
  setTimeout(() => stop.abort(reason), 100);
  await expect(book.done({ signal: stop.signal })).rejects.toBe(reason);
  // Nobody is there: it pauses between its tries.
  const nobody = createClient({ url: "http://127.0.0.1:1", key }).books.byId(1);
  const soon = new AbortController();
  setTimeout(() => soon.abort(reason), 100);
  await expect(all(nobody.events({ signal: soon.signal }))).rejects.toBe(reason);
});

test("books are listed page by page", async () => {
  const few = await all(client.books.list({ status: "cancelled" }));
  expect(few.length).toBeGreaterThan(0);
  await Promise.all(Array.from({ length: 25 }, () => client.books.generate(order)));
  const pending = await all(client.books.list({ status: "pending" }));
  expect(new Set(pending.map(({ book_id }) => book_id)).size).toBe(pending.length);
  expect(pending.length).toBeGreaterThan(25);
});

test("batches, webhooks and schedules are there too", async () => {
  const defaults = { job_type: "story_adventure" };
  const orders = [{ character_name: "Bo" }, { character_name: "" }];
  expect(await client.batches.order({ defaults, orders }, { dryRun: true })).toMatchObject({
    batch_id: null,
    orders: 1,
    refused: 1,
  });
  const made = await client.batches.order({
    type: "text/csv",
    content: "job_type,character_name\nstory_adventure,Bo\nstory_adventure,Ada\n",
  });
  const id = made.batch_id ?? 0;
  expect((await all(client.batches.rows(id))).map(({ line }) => line)).toEqual([2, 3]);
  expect((await all(client.batches.list())).map(({ batch_id }) => batch_id)).toEqual([id]);
  expect((await client.batches.cancel(id)).cancelled).toBe(2);
  await eventually("the batch is done", async () => (await client.batches.status(id)).done);
  expect((await client.batches.results(id)).headers.get("content-type")).toBe("application/zip");

  const hook = await client.webhooks.create({ url: `${url}/livez` });
  expect(hook.secret).toMatch(/^whsec_/);
  await client.webhooks.test(hook.id);
  expect(await all(client.webhooks.deliveries(hook.id))).toHaveLength(1);
  await client.webhooks.remove(hook.id);
  expect(await client.webhooks.list()).toEqual([]);

  const weekly = { name: "every friday", cron: "0 18 * * FRI", time_zone: "Europe/Berlin" };
  await client.schedules.create({ ...weekly, order });
  expect((await client.schedules.pause(weekly.name)).next_at).toBeNull();
  expect((await client.schedules.resume(weekly.name)).next_at).not.toBeNull();
  expect((await client.schedules.list()).map(({ name }) => name)).toEqual([weekly.name]);
  await client.schedules.remove(weekly.name);
  expect((await refusalOf(client.schedules.get(weekly.name))).status).toBe(404);
});
