import { describe, expect, test } from "vitest";

import {
  countRows,
  openBatchRequests,
  ordered,
  refusal,
} from "../../test/support/batch-requests.ts";
import { openTestDatabase } from "../../test/support/database.ts";
import { claimOne, end } from "../../test/support/jobs.ts";
import { ann, asKeyOf, bob } from "../../test/support/test-keys.ts";
import { batchCancelled, batchList, batchRetried } from "../contract/batches.ts";
import { asUser } from "../db/as-user.ts";
import { setUserLimits } from "../limits/user-limits.ts";

const database = await openTestDatabase();
const { pool } = database;
const { asAnn, send, get, post, status, rows: lines } = await openBatchRequests(database);
const asBob = await asKeyOf(pool, bob);
const asService = await asKeyOf(pool, null);
type Headers = Record<string, string>;

describe("one call", () => {
  test("orders five thousand books: bad lines are named, good ones queued in the file's order", async () => {
    const bad = new Map([
      [13, [",5,story_adventure", "/character_name"]],
      [37, ["Luna,11,story_adventure", "/priority"]],
      [61, ["Luna,5,novel", "/job_type"]],
      [99, ["fuck,5,story_adventure", "/character_name"]],
      [77, ["Luna,5", ""]],
    ]);
    const sent = Array.from({ length: 5000 }, (_, index) => {
      const [text, pointer] = bad.get(index % 500) ?? ["Luna,5,story_adventure"];
      return { line: index + 2, text: `${index},${text}`, pointer };
    });
    const csv = `seed,character_name,priority,job_type\n${sent.map(({ text }) => text).join("\n")}\n`;
    const reply = await send(csv, "text/csv");
    expect(reply.status).toBe(201);
    const batch = await ordered(reply);
    expect(batch).toMatchObject({ orders: 4950, refused: 50 });
    expect(
      batch.refused_rows.map(({ line, errors }) => ({ line, pointer: errors[0]?.pointer })),
    ).toEqual(
      sent.flatMap(({ line, pointer }) => (pointer === undefined ? [] : [{ line, pointer }])),
    );
    const { rows } = await pool.query<{ line: number; seed: string }>(
      `select line, input -> 'order' ->> 'seed' as seed
         from job_ready join batch_rows using (job_id) join job_inputs using (job_id)
        where batch_id = $1 order by priority, turn, job_ready.job_id`,
      [batch.batch_id],
    );
    expect(rows).toEqual(
      sent.flatMap(({ line, pointer }) =>
        pointer === undefined ? [{ line, seed: String(line - 2) }] : [],
      ),
    );

    expect(await status(batch.batch_id)).toMatchObject({
      counts: { pending: batch.orders, processing: 0, completed: 0, failed: 0, cancelled: 0 },
      overall_progress: 0,
      done: false,
    });
    const cancelled = batchCancelled.parse(await (await post(`/${batch.batch_id}/cancel`)).json());
    expect(cancelled).toEqual({ success: true, cancelled: batch.orders, stopping: 0 });
    expect(await status(batch.batch_id)).toMatchObject({ done: true });
    const again = batchRetried.parse(await (await post(`/${batch.batch_id}/retry`)).json());
    expect(again.retried).toBe(batch.orders);
    expect((await status(batch.batch_id)).counts.pending).toBe(batch.orders);
    await pool.query("delete from job_ready");
  }, 60_000);
});

describe("a batch", () => {
  const two = "job_type,character_name\nstory_adventure,Luna\nstory_adventure,Max\n";

  test("is made once for one key, however often it is sent, and the key is good for one batch", async () => {
    const headers = { ...asAnn, "idempotency-key": "one" };
    const text = `${two}novel,Ida\n`;
    const replies = await Promise.all([1, 2, 3].map(() => send(text, "text/csv", headers)));
    const batches = await Promise.all(replies.map(ordered));
    expect(new Set(batches.map((batch) => JSON.stringify(batch))).size).toBe(1);
    expect(replies.filter((reply) => reply.status === 201)).toHaveLength(1);
    expect(replies.filter(({ headers: got }) => got.has("idempotent-replayed"))).toHaveLength(2);
    expect(batches[0]).toMatchObject({ orders: 2, refused: 1, refused_rows: [{ line: 4 }] });
    const other = await refusal(await send(two, "text/csv", headers));
    expect([other.status, other.code]).toEqual([409, "key_in_use"]);
    const bobs = await send(text, "text/csv", { ...asBob, "idempotency-key": "one" });
    expect(bobs.status).toBe(201);
  });

  test("counts as its books; one too many refuses all", async () => {
    const carol = "2b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a33";
    const asCarol = await asKeyOf(pool, carol);
    await setUserLimits(pool, carol, { booksPerDay: 3 });
    expect((await send(two, "text/csv", asCarol)).status).toBe(201);
    const before = await countRows(pool);
    const refused = await refusal(await send(two, "text/csv", asCarol));
    expect([refused.status, refused.code]).toEqual([429, "too_many_today"]);
    expect(await countRows(pool)).toEqual(before);
    await setUserLimits(pool, carol, { booksPerDay: null, booksWaiting: 3 });
    const waiting = await refusal(await send(two, "text/csv", asCarol));
    expect([waiting.status, waiting.code]).toEqual([429, "too_many_queued"]);
    expect(await countRows(pool)).toEqual(before);
  });

  test("does not exist for anybody else, and is listed for its owner", async () => {
    const first = await ordered(await send(two, "text/csv"));
    const second = await ordered(await send(two, "text/csv"));
    for (const path of ["", "/rows", "/results.zip"]) {
      expect((await get(`/${first.batch_id}${path}`, asBob)).status).toBe(404);
      expect((await get(`/x${path}`)).status).toBe(404);
    }
    const seen = (who: string) =>
      asUser(pool, who, async (db) => {
        const look = {
          text: "select from batch_rows where batch_id = $1",
          values: [first.batch_id],
        };
        return (await db.query(look)).rows.length;
      });
    expect([await seen(ann), await seen(bob)]).toEqual([2, 0]);
    for (const path of ["/cancel", "/retry"]) {
      expect((await post(`/${first.batch_id}${path}`, asBob)).status).toBe(404);
    }
    expect((await status(first.batch_id)).counts.pending).toBe(2);
    const listed = async (query: string, headers: Headers) =>
      batchList.parse(await (await get(`${query}`, headers)).json());
    const page = await listed("?limit=1", asAnn);
    expect(page.batches.map(({ batch_id }) => batch_id)).toEqual([second.batch_id]);
    const next = await listed(`?limit=1&cursor=${page.next_cursor}`, asAnn);
    expect(next.batches.map(({ batch_id }) => batch_id)).toEqual([first.batch_id]);
    const ids = (await listed("", asBob)).batches.map(({ batch_id }) => batch_id);
    expect(ids).not.toContain(first.batch_id);
  });

  test("of the service belongs to the user it names, who sees his own books in it", async () => {
    const orders = [{ character_name: "Luna" }, { character_name: "Max", user_id: bob }];
    const body = { defaults: { job_type: "story_adventure", user_id: ann }, orders };
    const batch = await ordered(await send(JSON.stringify(body), "application/json", asService));
    expect((await lines(batch.batch_id)).rows.map(({ line }) => line)).toEqual([1]);
    expect((await get(`/${batch.batch_id}`, asBob)).status).toBe(404);
    const cancelled = await post(`/${batch.batch_id}/cancel`);
    expect(await cancelled.json()).toMatchObject({ cancelled: 1 });
    const all = await post(`/${batch.batch_id}/cancel`, asService);
    expect(await all.json()).toMatchObject({ cancelled: 1 });
  });

  test("shows its lines page by page, each as its newest run stands; cancel and retry take all that can be", async () => {
    await pool.query("delete from job_ready");
    const text = `${two}novel,Ida\n${"story_adventure,Bo\n".repeat(3)}`;
    const { batch_id: id } = await ordered(await send(text, "text/csv"));
    await end(pool, await claimOne(pool), { kind: "completed" });
    await end(pool, await claimOne(pool), { kind: "hopeless" });
    const running = await claimOne(pool);
    expect(await status(id)).toMatchObject({
      counts: { pending: 2, processing: 1, completed: 1, failed: 1, cancelled: 0 },
      overall_progress: 20,
      done: false,
      orders: 5,
      refused: 1,
    });
    const first = await lines(id, "?limit=4");
    expect(first.rows.map(({ line, state }) => [line, state])).toEqual([
      [2, "completed"],
      [3, "failed"],
      [4, "refused"],
      [5, "processing"],
    ]);
    expect(first.rows[2]).toMatchObject({ book_id: null, errors: [{ pointer: "/job_type" }] });
    const rest = await lines(id, `?limit=4&cursor=${first.next_cursor}`);
    expect(rest.rows.map(({ line }) => line)).toEqual([6, 7]);
    expect(rest.next_cursor).toBeNull();
    expect((await lines(id, "?state=failed")).rows.map(({ line }) => line)).toEqual([3]);
    expect((await get(`/${id}/rows?state=odd`)).status).toBe(422);

    const cancelled = await post(`/${id}/cancel`);
    expect(batchCancelled.parse(await cancelled.json())).toMatchObject({
      cancelled: 2,
      stopping: 1,
    });
    await end(pool, running, { kind: "cancelled" });
    expect(await status(id)).toMatchObject({ done: true, counts: { cancelled: 3 } });
    const retried = await post(`/${id}/retry`);
    expect(batchRetried.parse(await retried.json()).retried).toBe(4);
    expect(await status(id)).toMatchObject({ counts: { pending: 4, completed: 1 }, done: false });
    expect(await (await post(`/${id}/retry`)).json()).toMatchObject({ retried: 0 });
    const failed = (await lines(id)).rows.find(({ line }) => line === 3);
    expect(failed?.job_id).toBeGreaterThan(failed?.book_id ?? Number.NaN);
  });

  test("is forgotten with its last book", async () => {
    const { batch_id: id } = await ordered(await send(`${two}novel,Ida\n`, "text/csv"));
    const books = (await lines(id)).rows.flatMap(({ book_id }) => book_id ?? []);
    await pool.query("select forget_jobs($1)", [books.slice(0, 1)]);
    expect((await lines(id)).rows.map(({ line }) => line)).toEqual([3, 4]);
    await pool.query("select forget_jobs($1)", [books.slice(1)]);
    expect((await get(`/${id}`)).status).toBe(404);
    const { rows } = await pool.query("select from batch_rows where batch_id = $1", [id]);
    expect(rows).toEqual([]);
  });
});
