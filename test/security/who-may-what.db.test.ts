import { expect, test } from "vitest";

import { allRoutes } from "../../src/http/all-routes.ts";
import type { Route } from "../../src/http/route.ts";
import { createKey } from "../../src/identity/create-key.ts";
import { makeLink } from "../../src/identity/make-link.ts";
import { revokeKey } from "../../src/identity/revoke-key.ts";
import { revokeLink } from "../../src/identity/revoke-link.ts";
import { parseScheduledOrder, scheduledJob } from "../../src/pipeline/scheduled-order.ts";
import { setSchedule } from "../../src/queue/set-schedule.ts";
import { createEndpoint } from "../../src/webhooks/create-endpoint.ts";
import { sendTest } from "../../src/webhooks/send-test.ts";
import { openTestDatabase } from "../support/database.ts";
import { ann, asKeyOf, bob, testGate } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";
import { bookWithFiles, putPicture } from "./book-with-files.ts";

/**
 * Every address × everybody who could ask. The table in docs/access.md is what comes out; whoever adds an address sees here
 * who may use it.
 */
const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const gate = testGate(pool);
const url = await openTestServer(database, mill.shelf, undefined, gate);

interface Asker {
  headers?: Record<string, string>;
  query?: string;
}

/** Another one for each request that may change it. */
const annsBook = (): Promise<number> => bookWithFiles({ pool, mill }, ann);

const cookieOf = async (headers: Record<string, string>): Promise<string> => {
  const key = headers["authorization"]?.replace("Bearer ", "") ?? "";
  const reply = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key }),
  });
  return reply.headers.get("set-cookie")?.split(";")[0] ?? "no cookie";
};

const annsKey = await asKeyOf(pool, ann);
const ended = await createKey(pool, { name: "ended", userId: ann, scopes: ["orders", "read"] });
await revokeKey(pool, ended.id);
const outlived = await createKey(pool, {
  name: "outlived",
  userId: ann,
  scopes: ["orders", "read"],
});
await pool.query("update api_keys set expires_at = now() - interval '1 second' where id = $1", [
  outlived.id,
]);

const queryOf = (address: string): string => new URL(address, url).search;

/** Who asks, given the book that is asked for. */
const askers: Record<string, (bookId: number) => Promise<Asker> | Asker> = {
  nobody: () => ({}),
  owner: () => ({ headers: annsKey }),
  "another user": async () => ({ headers: await asKeyOf(pool, bob) }),
  "only orders": async () => ({ headers: await asKeyOf(pool, ann, ["orders"]) }),
  "only read": async () => ({ headers: await asKeyOf(pool, ann, ["read"]) }),
  "only ops": async () => ({ headers: await asKeyOf(pool, ann, ["ops:read", "ops:write"]) }),
  admin: async () => ({ headers: await asKeyOf(pool, null) }),
  "ended key": () => ({ headers: { authorization: `Bearer ${ended.key}` } }),
  "expired key": () => ({ headers: { authorization: `Bearer ${outlived.key}` } }),
  "forged key": () => ({ headers: { authorization: `Bearer bmk_${"A".repeat(43)}` } }),
  session: async () => ({
    headers: { cookie: await cookieOf(annsKey), "sec-fetch-site": "same-origin" },
  }),
  "other site": async () => ({
    headers: { cookie: await cookieOf(annsKey), "sec-fetch-site": "cross-site" },
  }),
  link: async (bookId) => ({ query: `?link=${(await linkTo(bookId)).token}` }),
  "link elsewhere": async () => ({ query: `?link=${(await linkTo(await annsBook())).token}` }),
  "ended link": async (bookId) => {
    const { token, row } = await linkTo(bookId);
    await revokeLink(pool, bookId, row.id);
    return { query: `?link=${token}` };
  },
  signed: (bookId) => ({ query: queryOf(gate.sign("/", bookId)) }),
  "signed elsewhere": (bookId) => ({ query: queryOf(gate.sign("/", bookId + 1)) }),
};

const linkTo = (bookId: number) =>
  makeLink(pool, { bookId, madeBy: ann, expiresInDays: undefined });

/** Ann's own of everything that an address can name. */
const named: Record<string, (bookId: number) => Promise<string> | string> = {
  batch_id: async (bookId) => String(await batchOf(bookId)),
  book_id: String,
  child_profile_id: () => "7",
  code: () => "not_found",
  bulk_id: async () => String(await bulkAct()),
  job_id: String,
  key: async () => (await putPicture(mill)).key,
  link_id: async (bookId) => String((await linkTo(bookId)).row.id),
  name: () => "book.pdf",
  file: () => "start.js",
  schedule_name: async () => (await annsSchedule()).name,
  upload_id: async () => String(await annsUpload()),
  webhook_id: async () => String((await annsWebhook()).endpoint.id),
};

/** Ann's batch of this one book. */
async function batchOf(bookId: number): Promise<number> {
  await pool.query("delete from batches");
  const { rows } = await pool.query<{ id: number }>(
    `with batch as (
       insert into batches (user_id, orders, refused, fingerprint) values ($1, 1, 0, '') returning id
     ), line as (
       insert into batch_rows (batch_id, line, job_id) select id, 1, $2 from batch
     )
     select id::float8 from batch`,
    [ann, bookId],
  );
  return rows[0]?.id ?? 0;
}

/** No act is anybody's own: who may, may see all of them. */
async function bulkAct(): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    "insert into workshop_bulks (act, filter, starts_at) values ('retry', 'id:1', now()) returning id::float8",
  );
  return rows[0]?.id ?? 0;
}

async function annsSchedule() {
  const body = { job_type: "story_adventure", character_name: "Luna" };
  const checks = { unfitText: () => [], unsettableCharacters: () => [] };
  return setSchedule(pool, {
    name: "weekly",
    userId: ann,
    cron: "0 18 * * FRI",
    timeZone: "Europe/Berlin",
    job: scheduledJob(parseScheduledOrder(body, checks)),
  });
}

async function annsUpload(): Promise<number> {
  const { rows } = await pool.query<{ id: number }>(
    `insert into uploads (user_id, key, expires_at, consent)
     values ($1, repeat('0', 64) || '.png', now() + interval '1 day', '{}') returning id::float8`,
    [ann],
  );
  return rows[0]?.id ?? 0;
}

async function annsWebhook() {
  await pool.query("delete from webhook_endpoints");
  const wanted = { userId: ann, url: "https://example.org/hear", description: "", eventTypes: [] };
  return createEndpoint(pool, wanted, []);
}

/** Those who are let in to change things; all others are refused before anything happens, or this test fails. */
const mayChange = new Set(["owner", "only orders", "only ops", "admin", "session"]);

/** Where nothing is changed, one does for all. */
let sharedBook = await annsBook();

async function addressOf(route: Route, bookId: number): Promise<string> {
  let path = route.description.path;
  if (path.includes("{message_id}")) return messageAddress(path);
  for (const [slot, name = ""] of path.matchAll(/\{(\w+)\}/g)) {
    const make = named[name];
    if (make === undefined) throw new Error(`this test has no ${name} to put into ${path}`);
    path = path.replace(slot, await make(bookId));
  }
  return path;
}

/** A message belongs to its webhook. */
async function messageAddress(path: string): Promise<string> {
  const { endpoint } = await annsWebhook();
  const message = (await sendTest(pool, endpoint.id, new Date())) ?? "none";
  return path.replace("{webhook_id}", String(endpoint.id)).replace("{message_id}", message);
}

/** ✓ let in (whatever it then says to an empty body), – who are you?, ✗ not you, 404 not there for you. */
async function mark(route: Route, asker: keyof typeof askers): Promise<string> {
  const { method, path } = route.description;
  if (`${method} ${path}` !== "delete /api/users/me") return markOnce(route, asker);
  // Who has erased himself asks for other things afterwards.
  await pool.query("create table kept_keys as table api_keys");
  await pool.query("create table kept_sessions as table sessions");
  const marked = await markOnce(route, asker);
  for (const table of ["keys", "sessions"]) {
    const name = table === "keys" ? "api_keys" : table;
    await pool.query(
      `insert into ${name} overriding system value select * from kept_${table} on conflict do nothing`,
    );
    await pool.query(`drop table kept_${table}`);
  }
  sharedBook = await annsBook();
  return marked;
}

async function markOnce(route: Route, asker: keyof typeof askers): Promise<string> {
  const method = route.description.method.toUpperCase();
  const bookId = method === "GET" || !mayChange.has(asker) ? sharedBook : await annsBook();
  const { headers = {}, query = "" } = (await askers[asker]?.(bookId)) ?? {};
  const stop = new AbortController();
  const reply = await fetch(`${url}${await addressOf(route, bookId)}${query}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    signal: stop.signal,
    ...(method === "GET" ? {} : { body: "{}" }),
  });
  stop.abort();
  if (reply.status === 401) return "–";
  if (reply.status === 403) return "✗";
  if (reply.status === 404) return "404";
  return reply.status < 500 ? "✓" : String(reply.status);
}

const words = `# Who may what

✓ let in; – asked who he is (401); ✗ known, but may not (403); 404 not there for him. What an address names is the owner's.
\`test/security/who-may-what.db.test.ts\` asks every address as everybody and compares; \`vitest -u\` writes this page anew.
`;

test("who may what is as docs/access.md says", async () => {
  await pool.query(
    "update user_limits set requests_per_minute = null, books_waiting = null, books_per_day = null",
  );
  const names = Object.keys(askers);
  const lines: string[] = [];
  for (const route of allRoutes) {
    const { method, path } = route.description;
    // Of what is made anew for each asker there is one at a time.
    const isShared = method === "get" && !/batch_id|schedule_name|webhook_id/.test(path);
    const marks: string[] = isShared
      ? await Promise.all(names.map((asker) => mark(route, asker)))
      : [];
    if (!isShared) for (const asker of names) marks.push(await mark(route, asker));
    lines.push(`| ${method.toUpperCase()} ${path} | ${marks.join(" | ")} |`);
  }
  const table = [
    `| address | ${names.join(" | ")} |`,
    `|${" --- |".repeat(names.length + 1)}`,
    ...lines,
  ].join("\n");
  await expect(`${words}\n${table}\n`).toMatchFileSnapshot("../../docs/access.md");
}, 120_000);
