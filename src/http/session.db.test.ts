import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { openTestMill } from "../../test/support/test-mill.ts";
import { openTestServer } from "../../test/support/test-server.ts";
import { openTokenIssuer } from "../../test/support/token-issuer.ts";
import { createKey } from "../identity/create-key.ts";
import { openGuardedGate } from "../identity/guarded-gate.ts";
import { signingSecret } from "../identity/signing-secret.ts";

const database = await openTestDatabase();
const { pool } = database;
const mill = openTestMill(database);
const issuer = await openTokenIssuer();
const gate = openGuardedGate({
  pool,
  mode: "supabase",
  supabase: { url: issuer.url, jwtSecret: undefined },
  secret: await signingSecret(pool),
});
const url = await openTestServer(database, mill.shelf, undefined, gate);
const openUrl = await openTestServer(database, mill.shelf);

const ann = "00000000-0000-4000-8000-00000000000a";
const annsKey = (scopes: ("orders" | "read")[] = ["orders", "read"]) =>
  createKey(pool, { name: "ann's", userId: ann, scopes });

type Headers = Record<string, string>;
const signIn = (body: unknown, headers: Headers = {}, at = url): Promise<Response> =>
  fetch(`${at}/api/session`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
const cookieOf = (response: Response): string =>
  response.headers.get("set-cookie")?.split(";")[0] ?? "";
const whoAmI = async (headers: Headers, at = url): Promise<unknown> =>
  (await fetch(`${at}/api/session`, { headers })).json();
const order = (headers: Headers): Promise<Response> =>
  fetch(`${url}/api/books/generate`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ job_type: "story_adventure", character_name: "Luna" }),
  });

test("a key becomes a cookie that no script reads and no other site's form sends along", async () => {
  const reply = await signIn({ key: (await annsKey()).key });
  expect(reply.status).toBe(200);
  expect(reply.headers.get("cache-control")).toBe("no-store");
  const me = {
    kind: "user",
    user_id: ann,
    scopes: ["orders", "read"],
    mode: "supabase",
    sends_mail: false,
  };
  expect(await reply.json()).toEqual(me);
  const [value, ...attributes] = (reply.headers.get("set-cookie") ?? "").split("; ");
  expect(value).toMatch(/^bookmill_session=[A-Za-z0-9_-]{43}$/);
  const maxAge = Number(/Max-Age=(\d+)/.exec(attributes.join())?.[1]);
  expect(maxAge).toBeGreaterThan(30 * 86_400 - 60);
  expect(maxAge).toBeLessThanOrEqual(30 * 86_400);
  const rest = attributes.filter((attribute) => !attribute.startsWith("Max-Age"));
  expect(rest.toSorted()).toEqual(["HttpOnly", "Path=/", "SameSite=Lax"]);
  expect(await whoAmI({ cookie: cookieOf(reply) })).toEqual(me);
});

test("behind a proxy that speaks TLS the cookie is Secure", async () => {
  const { key } = await annsKey();
  for (const [proto, secure] of [
    ["https", true],
    ["https, http", true],
    ["http", false],
  ] as const) {
    const reply = await signIn({ key }, { "x-forwarded-proto": proto });
    expect([proto, reply.headers.get("set-cookie")?.includes("; Secure")]).toEqual([proto, secure]);
  }
});

test("a token's session ends with the token", async () => {
  const exp = Math.floor(Date.now() / 1000) + 300;
  const reply = await signIn({ access_token: await issuer.token(ann, { exp }) });
  const maxAge = Number(/Max-Age=(\d+)/.exec(reply.headers.get("set-cookie") ?? "")?.[1]);
  expect(maxAge).toBeGreaterThan(240);
  expect(maxAge).toBeLessThanOrEqual(300);
});

test("without any proof one is nobody, which is no error here and 401 elsewhere", async () => {
  const nobody = { kind: "nobody", user_id: null, scopes: [], mode: "supabase", sends_mail: false };
  expect(await whoAmI({})).toEqual(nobody);
  expect(await whoAmI({ cookie: "bookmill_session=ended" })).toEqual(nobody);
  const refused = await order({});
  expect(refused.status).toBe(401);
  expect(refused.headers.get("www-authenticate")).toBe('Bearer realm="bookmill"');
  expect(await refused.json()).toMatchObject({ code: "sign_in_needed" });
});

test("what is bad gives no session, and is told apart from what is missing", async () => {
  const answers: [body: unknown, status: number, code: string][] = [
    [{ key: `bmk_${"A".repeat(43)}` }, 401, "bad_credentials"],
    [{ access_token: "a.b.c" }, 401, "bad_credentials"],
    [{}, 422, "invalid_request"],
    [{ key: "bmk_x", access_token: "a.b.c" }, 422, "invalid_request"],
    [{ password: "x" }, 422, "invalid_request"],
  ];
  for (const [body, status, code] of answers) {
    const reply = await signIn(body);
    expect(reply.headers.get("set-cookie")).toBeNull();
    expect([body, reply.status]).toEqual([body, status]);
    expect(await reply.json()).toMatchObject({ code });
  }
  const bearer = await fetch(`${url}/api/session`, { headers: { authorization: "Bearer x" } });
  expect(bearer.status).toBe(401);
});

test("no other site may sign a visitor in", async () => {
  const { key } = await annsKey();
  const reply = await signIn({ key }, { "sec-fetch-site": "cross-site" });
  expect(reply.status).toBe(403);
  expect(await reply.json()).toMatchObject({ code: "cross_site" });
  expect(reply.headers.get("set-cookie")).toBeNull();
  expect((await signIn({ key }, { "sec-fetch-site": "same-origin" })).status).toBe(200);
});

test("a change by cookie must come from our own pages, an administrator's too; by key from anywhere", async () => {
  const admin = await createKey(pool, { name: "ours", userId: null, scopes: ["admin"] });
  for (const { key } of [await annsKey(), admin]) {
    const cookie = cookieOf(await signIn({ key }));
    for (const foreign of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://evil.example" },
      {},
    ]) {
      const reply = await order({ cookie, ...foreign });
      expect([foreign, reply.status]).toEqual([foreign, 403]);
      expect(await reply.json()).toMatchObject({ code: "cross_site" });
    }
    expect((await order({ cookie, "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect((await order({ cookie, origin: url })).status).toBe(200);
    const bearer = { authorization: `Bearer ${key}`, "sec-fetch-site": "cross-site" };
    expect((await order(bearer)).status).toBe(200);
  }
});

test("signing out ends the session in the database and takes the cookie away", async () => {
  const cookie = cookieOf(await signIn({ key: (await annsKey()).key }));
  const out = (headers: Headers): Promise<Response> =>
    fetch(`${url}/api/session`, { method: "DELETE", headers });
  expect((await out({ cookie, origin: "https://evil.example" })).status).toBe(403);
  expect(await whoAmI({ cookie })).toMatchObject({ kind: "user" });
  const reply = await out({ cookie, origin: url });
  expect(reply.status).toBe(204);
  expect(reply.headers.get("set-cookie")).toMatch(/^bookmill_session=; Max-Age=0; Path=\//);
  expect(await whoAmI({ cookie })).toMatchObject({ kind: "nobody" });
  expect((await out({ cookie, origin: url })).status).toBe(204);
});

test("signing in again ends the session before", async () => {
  const { key } = await annsKey();
  const cookie = cookieOf(await signIn({ key }));
  const next = cookieOf(await signIn({ key }, { cookie, "sec-fetch-site": "same-origin" }));
  expect(await whoAmI({ cookie })).toMatchObject({ kind: "nobody" });
  expect(await whoAmI({ cookie: next })).toMatchObject({ kind: "user" });
});

test("a scope that is missing is named", async () => {
  const { key } = await annsKey(["read"]);
  const reply = await order({ authorization: `Bearer ${key}` });
  expect(reply.status).toBe(403);
  expect(await reply.json()).toMatchObject({
    code: "scope_missing",
    detail: "This needs the scope “orders”.",
  });
});

test("when the keys of the tokens are away, that is said, and keys go on working", async () => {
  const away = openGuardedGate({
    pool,
    mode: "supabase",
    supabase: { url: "http://127.0.0.1:1", jwtSecret: undefined },
    secret: new Uint8Array(32),
  });
  const at = await openTestServer(database, mill.shelf, undefined, away);
  const reply = await signIn({ access_token: await issuer.token(ann) }, {}, at);
  expect(reply.status).toBe(503);
  expect(reply.headers.get("retry-after")).not.toBeNull();
  expect((await signIn({ key: (await annsKey()).key }, {}, at)).status).toBe(200);
});

test("an open house needs no session and gives none", async () => {
  const owner = { kind: "service", user_id: null, mode: "open", sends_mail: false };
  expect(await whoAmI({}, openUrl)).toMatchObject(owner);
  const reply = await signIn({ key: "anything" }, {}, openUrl);
  expect(await reply.json()).toMatchObject(owner);
  expect(reply.headers.get("set-cookie")).toBeNull();
});
