import { readFile } from "node:fs/promises";

import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { beforeAll, describe, expect, test } from "vitest";

import { followBook, myBooks, orderBook, progressOf } from "../../examples/supabase/books.ts";
import { migrate } from "../../src/db/migrate.ts";
import { eventually } from "../support/jobs.ts";
import { openPostgrestLike } from "../support/postgrest-like.ts";
import { openSupabaseLike } from "../support/supabase-like.ts";
import { ann, bob } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTokenIssuer } from "../support/token-issuer.ts";
import { JoinedSocket } from "./joined-socket.ts";

const database = await openSupabaseLike();
const { pool, api } = database;
await migrate(database.url);
const mill = openTestMill(database);
const issuer = await openTokenIssuer();
const url = await openPostgrestLike(api, issuer);

const publicKey = "sb_publishable_test";
const clientOf = (token: string): SupabaseClient =>
  createClient(url, publicKey, { accessToken: () => Promise.resolve(token) });
const anns = clientOf(await issuer.token(ann));
const bobs = clientOf(await issuer.token(bob));
const nobody = createClient(url, publicKey, { auth: { persistSession: false } });

const luna = { job_type: "story_adventure", character_name: "Luna" };

/** Everything that an owner may read, with its secrets left out. */
const readable = (
  await pool.query<{ table: string; columns: string; everything: number }>(
    `select table_name as table, string_agg(column_name, ',') as columns
       from information_schema.column_privileges
      where table_schema = 'public' and grantee = 'authenticated' and privilege_type = 'SELECT'
      group by 1 order by 1`,
  )
).rows;
const all = (
  await pool.query<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')",
  )
).rows.map(({ name }) => name);

let annsBook = 0;
beforeAll(async () => {
  mill.worker();
  annsBook = await orderBook(anns, luna);
  const bobsBook = await orderBook(bobs, { ...luna, character_name: "Leo" });
  await Promise.all([mill.ended(annsBook), mill.ended(bobsBook)]);
  for (const user of [ann, bob]) {
    await pool.query(
      `with endpoint as (insert into webhook_endpoints (user_id, url, secret) values ($1, 'https://example.org', 's') returning id),
            message as (insert into webhook_messages (endpoint_id, type, payload) select id, 'test', '{}' from endpoint returning id),
            attempt as (insert into webhook_attempts (message_id, status_code, duration_ms) select id, 200, 1 from message),
            batch as (insert into batches (user_id, orders, refused, fingerprint) values ($1, 1, 0, 'f') returning id),
            line as (insert into batch_rows (batch_id, line, faults) select id, 1, '[]' from batch),
            receipt as (insert into erasure_receipts (user_key, what) values ($1, '{}')),
            upload as (insert into uploads (user_id, key, expires_at, consent) values ($1, 'k', now(), '{}'))
       insert into job_schedules (user_id, name, cron, time_zone, job, next_at)
       values ($1, 'n', '* * * * *', 'UTC', '{"jobType": "story_adventure"}', now())`,
      [user],
    );
  }
});

describe("with supabase-js", () => {
  test("a book is ordered, made, and read with its stages by who ordered it", async () => {
    expect(await myBooks(anns)).toEqual([
      { id: annsBook, job_type: "story_adventure", status: "completed", error_message: null },
    ]);
    const stages = await progressOf(anns, annsBook);
    expect(stages.map(({ progress_percentage }) => progress_percentage)).toEqual(
      stages.map(() => 100),
    );
    expect(stages).toHaveLength(7);
    expect(await progressOf(bobs, annsBook)).toEqual([]);
  });

  test.each(readable)(
    "$table shows a user his own rows, another user others, and anon nothing",
    async ({ table, columns }) => {
      const [his, others, public_] = await Promise.all(
        [anns, bobs, nobody].map((client) => client.from(table).select(columns)),
      );
      const rows = (found: typeof his): string[] =>
        (found?.data ?? []).map((row) => JSON.stringify(row));
      expect(rows(his).length).toBeGreaterThan(0);
      expect(rows(others).length).toBeGreaterThan(0);
      expect(rows(his).filter((row) => rows(others).includes(row))).toEqual([]);
      const { rows: everything } = await pool.query(
        `select count(*)::int as n from public.${table}`,
      );
      expect(rows(his).length + rows(others).length).toBe(everything[0].n);
      expect(public_).toMatchObject({ status: 401, data: null, error: { code: "42501" } });
    },
  );

  test("nothing is changed, and what is not his is not read", async () => {
    const hidden = all.filter((name) => !readable.some(({ table }) => table === name));
    expect(hidden).toContain("api_keys");
    for (const name of hidden) {
      expect([name, (await anns.from(name).select()).error?.code]).toEqual([name, "42501"]);
    }
    const refused = { status: 403, error: { code: "42501" } };
    for (const name of all) {
      const { rows } = await pool.query<{ column: string }>(
        `select attname as column from pg_attribute where attrelid = ('public.' || $1)::regclass
            and attnum > 0 and attidentity = '' and not attisdropped order by attnum limit 1`,
        [name],
      );
      const column = rows[0]?.column ?? "";
      expect(await anns.from(name).insert({ [column]: null })).toMatchObject(refused);
      expect(await anns.from(name).update({ [column]: null })).toMatchObject(refused);
      expect(await anns.from(name).delete()).toMatchObject(refused);
    }
  });

  test("an order that is refused comes back with its status, its code and its faults", async () => {
    const order = (body: object) => anns.rpc("order_book", { order: body });
    expect(await order({ ...luna, user_id: bob })).toMatchObject({
      status: 403,
      error: { hint: "foreign_user" },
    });
    const { status, error } = await order({ ...luna, priority: 11 });
    expect({ status, hint: error?.hint }).toEqual({ status: 422, hint: "invalid_order" });
    expect(JSON.parse(error?.details ?? "")).toEqual([
      { pointer: "/priority", detail: "It must be at most 10." },
    ]);
    expect(await nobody.rpc("order_book", { order: luna })).toMatchObject({ status: 401 });
    const key = "the same";
    expect(await orderBook(anns, luna, key)).toBe(await orderBook(anns, luna, key));
  });

  test("getClaims takes our issuer's tokens, and no others", async () => {
    const { data } = await nobody.auth.getClaims(await issuer.token(ann));
    expect(data?.claims).toMatchObject({ sub: ann, role: "authenticated" });
    const [head, body] = (await issuer.token(ann)).split(".");
    const [, , foreign] = (await (await openTokenIssuer()).token(ann)).split(".");
    const forged = await nobody.auth.getClaims(`${head}.${body}.${foreign}`);
    expect(forged).toMatchObject({ data: null, error: { code: "invalid_jwt" } });
    const stranger = clientOf(`${head}.${body}.${foreign}`);
    expect((await stranger.from("job_events").select()).status).toBe(401);
  });

  test("a book's private topic is joined with who is listening, and what is broadcast there is heard", async () => {
    const heard: unknown[] = [];
    const token = await issuer.token(ann);
    const listening = createClient(url, publicKey, {
      accessToken: () => Promise.resolve(token),
      realtime: { transport: JoinedSocket },
    });
    const channel = await followBook(listening, annsBook, (event) => heard.push(event));
    const event = { job_id: annsBook, seq: 2, type: "job.started", data: {} };
    const topic = `realtime:job:${annsBook}`;
    await eventually("it has joined", () => channel.state === "joined");
    const join = JoinedSocket.heard.find(([, , , kind]) => kind === "phx_join");
    expect(join).toMatchObject([
      {},
      {},
      topic,
      {},
      { access_token: token, config: { private: true } },
    ]);
    JoinedSocket.newest?.tell([
      null,
      null,
      topic,
      "broadcast",
      { type: "broadcast", event: event.type, payload: event },
    ]);
    expect(heard).toEqual([event]);
    await listening.removeAllChannels();
  });

  test("the guide shows the very lines that were run here", async () => {
    const guide = await readFile("docs/supabase.md", "utf8");
    expect(guide).toContain(await readFile("examples/supabase/books.ts", "utf8"));
  });
});
