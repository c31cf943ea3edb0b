import { describe, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { claimOne, end } from "../../test/support/jobs.ts";
import { ann, asKeyOf, bob, testGate } from "../../test/support/test-keys.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { bookCancelled } from "../contract/book-changed.ts";
import { bookList } from "../contract/book-list.ts";
import { bookRuns } from "../contract/book-runs.ts";
import { bookStatus } from "../contract/book-status.ts";
import { generateBookReply } from "../contract/generate-book.ts";
import { me } from "../contract/me.ts";
import { problem } from "../contract/problem.ts";
import { setUserLimits } from "../limits/user-limits.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const url = await openTestServer(database, mill.shelf, undefined, testGate(pool));
const asAnn = await asKeyOf(pool, ann);
const asBob = await asKeyOf(pool, bob);
const asService = await asKeyOf(pool, null);

const get = (path: string, headers: Record<string, string> = asAnn) =>
  fetch(`${url}${path}`, { headers });

const post = (path: string, body: unknown, headers: Record<string, string> = asAnn) =>
  fetch(`${url}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });

async function order(fields: Record<string, unknown> = {}, headers = asAnn): Promise<number> {
  const body = { job_type: "story_adventure", character_name: "Luna", ...fields };
  return generateBookReply.parse(await (await post("/api/books/generate", body, headers)).json())
    .job_id;
}

const list = async (query = "", headers = asAnn) =>
  bookList.parse(await (await get(`/api/books${query}`, headers)).json());
const idsOf = async (query = "", headers = asAnn) =>
  (await list(query, headers)).books.map((book) => book.book_id);
const codeOf = async (reply: Response) => problem.parse(await reply.json()).code;

describe("history", () => {
  test("shows one's own books, newest first, page by page", async () => {
    const ids = [await order(), await order(), await order()];
    await order({}, asBob);
    const first = await list("?limit=2");
    expect(first.books.map((book) => book.book_id)).toEqual([ids[2], ids[1]]);
    expect(first.books[0]).toMatchObject({
      character_name: "Luna",
      status: "pending",
      title: null,
      user_id: ann,
    });
    const rest = await list(`?limit=2&cursor=${first.next_cursor}`);
    expect(rest.books.map((book) => book.book_id)).toEqual([ids[0]]);
    expect(rest.next_cursor).toBeNull();
  });

  test("is filtered by state, type, child and date", async () => {
    const search = await order({ job_type: "interactive_search", child_profile_id: 7 });
    expect(await idsOf("?job_type=interactive_search")).toEqual([search]);
    expect(await idsOf("?child_profile_id=7&status=pending")).toEqual([search]);
    expect(await idsOf("?child_profile_id=7&status=failed")).toEqual([]);
    const future = new Date(Date.now() + 60_000).toISOString();
    expect(await idsOf(`?created_after=${future}`)).toEqual([]);
    expect(await idsOf(`?created_before=${future}&limit=1`)).toEqual([search]);
  });

  test("of somebody else is refused, and the service may ask for anybody's", async () => {
    expect((await get(`/api/books?user_id=${bob}`)).status).toBe(403);
    expect(
      (await list(`?user_id=${bob}`, asService)).books.every((book) => book.user_id === bob),
    ).toBe(true);
    expect(new Set((await list("", asService)).books.map((book) => book.user_id))).toEqual(
      new Set([ann, bob]),
    );
  });

  test.each([
    "?limit=0",
    "?limit=1e9",
    "?status=done",
    "?cursor=zzz",
    "?created_after=soon",
    "?colour=red",
  ])("refuses %s", async (query) => {
    const reply = await get(`/api/books${query}`);
    expect([reply.status, await codeOf(reply)]).toEqual([422, "invalid_request"]);
  });
});

describe("a book of one's own", () => {
  test("is ordered in one's own name only", async () => {
    const body = { job_type: "story_adventure", character_name: "Luna", user_id: bob };
    const reply = await post("/api/books/generate", body);
    expect([reply.status, await codeOf(reply)]).toEqual([403, "foreign_user"]);
    expect(await order({ user_id: ann.toUpperCase() })).toBeGreaterThan(0);
  });

  test("does not exist for anybody else", async () => {
    const id = await order();
    for (const path of ["status", "events", "files", "files/book.pdf", "runs"]) {
      expect([path, (await get(`/api/books/${id}/${path}`, asBob)).status]).toEqual([path, 404]);
    }
    for (const path of ["cancel", "retry"]) {
      expect([path, (await post(`/api/books/${id}/${path}`, {}, asBob)).status]).toEqual([
        path,
        404,
      ]);
    }
  });

  test("says why it waits", async () => {
    const id = await order({ priority: 10 });
    const status = bookStatus.parse(await (await get(`/api/books/${id}/status`)).json());
    expect(status.waiting).toMatchObject({ reason: "no_worker", until: null });
    expect(status.waiting?.position).toBeGreaterThan(1);
  });

  test("is cancelled once, tried again once, and shows its runs", async () => {
    const id = await order();
    const cancelled = await post(`/api/books/${id}/cancel`, {});
    expect(bookCancelled.parse(await cancelled.json())).toMatchObject({ status: "cancelled" });
    expect(await codeOf(await post(`/api/books/${id}/cancel`, {}))).toBe("already_ended");
    const again = generateBookReply.parse(await (await post(`/api/books/${id}/retry`, {})).json());
    expect(again.job_id).toBeGreaterThan(id);
    expect(await codeOf(await post(`/api/books/${id}/retry`, {}))).toBe("not_ended");
    const { runs } = bookRuns.parse(await (await get(`/api/books/${id}/runs`)).json());
    expect(runs).toMatchObject([
      { job_id: again.job_id, parent_job_id: id, status: "pending" },
      { job_id: id, parent_job_id: null, status: "cancelled" },
    ]);
    expect((await list("?limit=1")).books[0]).toMatchObject({ book_id: id, job_id: again.job_id });
  });

  test("that is finished is not tried again", async () => {
    await pool.query("delete from job_ready");
    const id = await order({ priority: 1 });
    await end(pool, await claimOne(pool), { kind: "completed" });
    expect(await codeOf(await post(`/api/books/${id}/retry`, {}))).toBe("nothing_to_retry");
  });
});

describe("an Idempotency-Key", () => {
  const body = { job_type: "story_adventure", character_name: "Luna" };

  test("makes one book of one order, however often it is sent", async () => {
    const headers = { ...asAnn, "idempotency-key": "one" };
    const replies = await Promise.all(
      [1, 2, 3].map(() => post("/api/books/generate", body, headers)),
    );
    const ids = await Promise.all(
      replies.map(async (reply) => generateBookReply.parse(await reply.json()).job_id),
    );
    expect(new Set(ids).size).toBe(1);
    expect(replies.filter((reply) => reply.headers.has("idempotent-replayed"))).toHaveLength(2);
  });

  test("is one's own, and good for one order", async () => {
    const headers = { "idempotency-key": "two" };
    const anns = await order({}, { ...asAnn, ...headers });
    expect(await order({}, { ...asBob, ...headers })).not.toBe(anns);
    const other = await post(
      "/api/books/generate",
      { ...body, character_name: "Bo" },
      { ...asAnn, ...headers },
    );
    expect([other.status, await codeOf(other)]).toEqual([409, "key_in_use"]);
  });
});

describe("a user's limits", () => {
  const carol = "2b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a33";
  const body = { job_type: "story_adventure", character_name: "Luna" };

  test("of books a day and books waiting hold exactly, also for orders that come at once", async () => {
    const asCarol = await asKeyOf(pool, carol);
    await setUserLimits(pool, carol, {
      booksPerDay: 3,
      booksWaiting: null,
      requestsPerMinute: null,
    });
    const replies = await Promise.all(
      Array.from({ length: 8 }, () => post("/api/books/generate", body, asCarol)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(3);
    const refused = replies.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused && (await codeOf(refused))).toBe("too_many_today");
    await setUserLimits(pool, carol, { booksPerDay: null, booksWaiting: 4 });
    const more = await Promise.all([1, 2, 3].map(() => post("/api/books/generate", body, asCarol)));
    expect(more.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 429, 429]);
    expect(me.parse(await (await get("/api/users/me", asCarol)).json())).toMatchObject({
      user_id: carol,
      limits: { books_waiting: 4, books_per_day: null },
      books_ordered_today: 4,
    });
  });

  test("of requests: so many at once, then as they fill up again", async () => {
    const dave = "3b0e7b3c-7c9e-4f9a-9d3b-0d8f3c5f3a44";
    const asDave = await asKeyOf(pool, dave);
    await setUserLimits(pool, dave, { requestsPerMinute: 10 });
    const replies = await Promise.all(
      Array.from({ length: 25 }, () => get("/api/users/me", asDave)),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(10);
    const refused = replies.find(({ status }) => status === 429);
    expect(refused?.headers.get("retry-after")).toBe("6");
    const policy = replies.find(({ status }) => status === 200)?.headers.get("ratelimit-policy");
    expect(policy).toBe('"requests";q=10;w=60');
    await pool.query("update request_buckets set filled_at = filled_at - interval '7 seconds'");
    expect((await get("/api/users/me", asDave)).status).toBe(200);
    expect((await get("/api/users/me", asDave)).status).toBe(429);
  });

  test("do not bind the service", async () => {
    await setUserLimits(pool, null, { booksPerDay: 0 });
    expect((await post("/api/books/generate", body, asService)).status).toBe(200);
    await setUserLimits(pool, null, { booksPerDay: 200 });
  });
});
