import { beforeEach, expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import { addJob } from "../../test/support/jobs.ts";
import { openTokenIssuer } from "../../test/support/token-issuer.ts";
import { createKey } from "./create-key.ts";
import { endSession } from "./end-session.ts";
import { openGuardedGate } from "./guarded-gate.ts";
import { listLinks } from "./list-links.ts";
import { makeLink } from "./make-link.ts";
import { revokeKey } from "./revoke-key.ts";
import { revokeLink } from "./revoke-link.ts";
import { signingSecret } from "./signing-secret.ts";

const { pool } = await openTestDatabase();
const issuer = await openTokenIssuer();
const secret = await signingSecret(pool);
const supabase = { url: issuer.url, jwtSecret: undefined };
const keyGate = openGuardedGate({ pool, mode: "key", supabase, secret });
const supabaseGate = openGuardedGate({ pool, mode: "supabase", supabase, secret });

const ann = "00000000-0000-4000-8000-00000000000a";
const bob = "00000000-0000-4000-8000-00000000000b";
const nobody = { kind: "nobody" };
const bad = { name: "NotAllowed", code: "bad_credentials" };
const annsKey = () => createKey(pool, { name: "ann's", userId: ann, scopes: ["read"] });
const linkTo = (bookId: number, days?: number) =>
  makeLink(pool, { bookId, madeBy: ann, expiresInDays: days });
const queryOf = (address: string) => {
  const { searchParams } = new URL(address, "http://localhost");
  return {
    expires: searchParams.get("expires") ?? "",
    signature: searchParams.get("signature") ?? "",
  };
};

beforeEach(() => pool.query("delete from sessions"));

async function tokenSession(): Promise<string> {
  const { session } = await supabaseGate.signIn(await issuer.token(ann));
  return session?.token ?? "";
}

test("in the mode key tokens are nothing; in the mode supabase keys work as well", async () => {
  const { key } = await annsKey();
  const token = await issuer.token(bob);
  await expect(keyGate.identify({ bearer: token })).rejects.toMatchObject(bad);
  expect(await keyGate.identify({ bearer: key })).toMatchObject({ kind: "user", userId: ann });
  expect(await supabaseGate.identify({ bearer: key })).toMatchObject({ userId: ann });
  expect(await supabaseGate.identify({ bearer: token })).toMatchObject({ userId: bob });
});

test("the first proof counts: bearer, link, signed address, session; one that is bad is no proof at all", async () => {
  const { key } = await createKey(pool, { name: "bob's", userId: bob, scopes: ["read"] });
  const session = await tokenSession();
  const { token: link } = await linkTo(5);
  const signed = queryOf(keyGate.sign("/x", 6));
  const all = { bearer: key, session, link, signed, bookId: 6 };
  const { bearer, ...noBearer } = all;
  const { link: _link, ...noLink } = noBearer;
  const { session: _session, ...onlySigned } = noLink;
  expect(await keyGate.identify(all)).toMatchObject({ userId: bob, byCookie: false });
  expect(await keyGate.identify(noBearer)).toEqual({ kind: "reader", bookId: 5, by: "link" });
  expect(await keyGate.identify(noLink)).toEqual({ kind: "reader", bookId: 6, by: "signature" });
  expect(await keyGate.identify({ session })).toMatchObject({ userId: ann, byCookie: true });
  expect(await keyGate.identify(onlySigned)).toEqual({
    kind: "reader",
    bookId: 6,
    by: "signature",
  });
  expect(await keyGate.identify({})).toEqual(nobody);
  for (const worse of [
    { ...all, bearer: `${bearer}x` },
    { ...noBearer, link: `${link}x` },
    { ...onlySigned, bookId: 7 },
    { signed },
    { ...onlySigned, signed: { ...signed, signature: "x" } },
  ]) {
    await expect(keyGate.identify(worse)).rejects.toMatchObject(bad);
  }
});

test("a session that has ended is nobody, so that its owner can sign in again", async () => {
  const session = await tokenSession();
  expect(await keyGate.identify({ session })).toMatchObject({ userId: ann });
  await endSession(pool, session);
  expect(await keyGate.identify({ session })).toEqual(nobody);
  expect(await keyGate.identify({ session: "forged" })).toEqual(nobody);
  const late = await tokenSession();
  await pool.query("update sessions set expires_at = now()");
  expect(await keyGate.identify({ session: late })).toEqual(nobody);
  await tokenSession();
  expect((await pool.query("select from sessions")).rowCount).toBe(1);
});

test("a session holds what its key may do, and ends with the key, however that ends", async () => {
  for (const end of ["revoke", "revoke in SQL", "expire", "delete"]) {
    const { id, key } = await annsKey();
    const { session, account } = await keyGate.signIn(key);
    const asked = { session: session?.token ?? "" };
    expect(account).toMatchObject({ userId: ann, byCookie: false });
    expect(await keyGate.identify(asked)).toEqual({
      kind: "user",
      userId: ann,
      scopes: new Set(["read"]),
      keyId: id,
      byCookie: true,
    });
    if (end === "revoke") await revokeKey(pool, id);
    if (end === "revoke in SQL")
      await pool.query("update api_keys set revoked_at = now() where id = $1", [id]);
    if (end === "expire")
      await pool.query("update api_keys set expires_at = now() where id = $1", [id]);
    if (end === "delete") await pool.query("delete from api_keys where id = $1", [id]);
    expect([end, await keyGate.identify(asked)]).toEqual([end, nobody]);
  }
});

test("a session lives 30 days, or as long as its key or its token", async () => {
  const days = (moment: Date | undefined): number => (Number(moment) - Date.now()) / 86_400_000;
  const lasting = await keyGate.signIn((await annsKey()).key);
  const short = await createKey(pool, {
    name: "short",
    userId: null,
    scopes: ["admin"],
    expiresInDays: 2,
  });
  const ending = await keyGate.signIn(short.key);
  const exp = Math.floor(Date.now() / 1000) + 600;
  const byToken = await supabaseGate.signIn(await issuer.token(ann, { exp }));
  expect(days(lasting.session?.expiresAt)).toBeCloseTo(30, 2);
  expect(days(ending.session?.expiresAt)).toBeCloseTo(2, 2);
  expect(byToken.session?.expiresAt).toEqual(new Date(exp * 1000));
  const admin = await keyGate.identify({ session: ending.session?.token ?? "" });
  expect(admin).toMatchObject({ kind: "service", byCookie: true });
});

test("a link is good for its book until it is revoked or runs out; its token is stored nowhere", async () => {
  const { token, row } = await linkTo(11);
  const reader = { kind: "reader", bookId: 11, by: "link" };
  expect(await keyGate.identify({ link: token })).toEqual(reader);
  const { rows } = await pool.query<{ text: string }>(
    "select book_links::text as text from book_links",
  );
  expect(rows.map(({ text }) => text).join()).not.toContain(token);
  expect(await revokeLink(pool, 12, row.id)).toBe(false);
  expect(await keyGate.identify({ link: token })).toEqual(reader);
  expect(await revokeLink(pool, 11, row.id)).toBe(true);
  await expect(keyGate.identify({ link: token })).rejects.toMatchObject(bad);
  const [ended] = await listLinks(pool, 11);
  expect(await revokeLink(pool, 11, row.id)).toBe(true);
  expect(await listLinks(pool, 11)).toEqual([ended]);

  const short = await linkTo(11, 3);
  expect((Number(short.row.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(3, 2);
  await pool.query("update book_links set expires_at = now() where id = $1", [short.row.id]);
  await expect(keyGate.identify({ link: short.token })).rejects.toMatchObject(bad);
});

test("a book that is forgotten takes its links along, and no others", async () => {
  const [gone, kept] = [await addJob(pool), await addJob(pool)];
  const link = await linkTo(gone);
  const other = await linkTo(kept);
  await pool.query("delete from book_generation_jobs where id = $1", [gone]);
  await expect(keyGate.identify({ link: link.token })).rejects.toMatchObject(bad);
  expect(await keyGate.identify({ link: other.token })).toMatchObject({ bookId: kept });
});

test("hosts that come at the same time make one secret, and read each other's addresses", async () => {
  await pool.query("delete from service_secrets");
  const secrets = await Promise.all(Array.from({ length: 8 }, () => signingSecret(pool)));
  expect(new Set(secrets.map((one) => Buffer.from(one).toString("hex"))).size).toBe(1);
  expect(secrets[0]).toHaveLength(32);
  const [one, another] = secrets.map((each) =>
    openGuardedGate({ pool, mode: "key", secret: each }),
  );
  const signed = queryOf(one?.sign("/api/books/3/events", 3) ?? "");
  expect(await another?.identify({ signed, bookId: 3 })).toMatchObject({ bookId: 3 });
});

test("a signed address ends with its time", async () => {
  let nowMs = Date.parse("2026-11-25T12:00:00Z");
  const gate = openGuardedGate({ pool, mode: "key", secret, now: () => nowMs });
  const signed = queryOf(gate.sign("/x", 3));
  nowMs += 3_599_000;
  expect(await gate.identify({ signed, bookId: 3 })).toMatchObject({ kind: "reader" });
  nowMs += 1000;
  await expect(gate.identify({ signed, bookId: 3 })).rejects.toMatchObject(bad);
});

test("nobody but the service sees any of it over the database's own API", async () => {
  for (const role of ["anon", "authenticated"]) {
    for (const table of ["api_keys", "sessions", "book_links", "service_secrets"]) {
      const { rows } = await pool.query<{ may: boolean }>(
        "select has_table_privilege($1, $2, 'select, insert, update, delete, truncate, references, trigger') as may",
        [role, table],
      );
      expect([role, table, rows[0]?.may]).toEqual([role, table, false]);
    }
  }
  const { rows } = await pool.query<{ may: boolean }>(
    "select has_table_privilege('service_role', 'api_keys', 'insert') as may",
  );
  expect(rows[0]?.may).toBe(true);
});
