import { createHash } from "node:crypto";

import type { QueryResultRow } from "pg";
import { expect, test } from "vitest";

import { openTestDatabase } from "../../test/support/database.ts";
import type { Db } from "../db/database.ts";
import { InvalidRequest } from "../errors.ts";
import { createKey, type NewKey } from "./create-key.ts";
import { identifyKey } from "./identify-key.ts";
import { listKeys } from "./list-keys.ts";
import { revokeKey } from "./revoke-key.ts";

const { pool } = await openTestDatabase();
const ann = "00000000-0000-4000-8000-00000000000a";
const annsKey: NewKey = { name: "the shop", userId: ann, scopes: ["orders", "read"] };
const bad = { name: "NotAllowed", code: "bad_credentials" };

test("a key is 256 bits of chance, shown once: the table holds its hash and its first characters", async () => {
  const { id, key } = await createKey(pool, annsKey);
  expect(key).toMatch(/^bmk_[A-Za-z0-9_-]{43}$/);
  const { rows } = await pool.query<{ row: string; key_hash: string }>(
    "select api_keys::text as row, key_hash from api_keys where id = $1",
    [id],
  );
  expect(rows[0]?.key_hash).toBe(createHash("sha256").update(key).digest("hex"));
  expect(rows[0]?.row).not.toContain(key.slice(8));
  expect((await createKey(pool, annsKey)).key).not.toBe(key);
});

test("a user's key shows the user; a key with the scope admin is the service", async () => {
  const annCame = await createKey(pool, annsKey);
  const service = await createKey(pool, { name: "ours", userId: null, scopes: ["admin"] });
  expect((await identifyKey(pool, annCame.key)).account).toEqual({
    kind: "user",
    userId: ann,
    scopes: new Set(["orders", "read"]),
    keyId: annCame.id,
    byCookie: false,
  });
  expect((await identifyKey(pool, service.key)).account).toMatchObject({
    kind: "service",
    keyId: service.id,
  });
});

test.each<[change: Partial<NewKey>, words: string]>([
  [{ userId: null }, "give it --user"],
  [{ scopes: ["admin", "read"] }, "without --user"],
  [{ scopes: [] }, "at least one scope"],
  [{ userId: "ann" }, "is a UUID"],
  [{ name: "" }, "1 to 100"],
])("refused before anything is stored: a key with %j", async (change, words) => {
  const before = (await listKeys(pool)).length;
  const made = createKey(pool, { ...annsKey, ...change });
  await expect(made).rejects.toThrow(InvalidRequest);
  await expect(made).rejects.toThrow(words);
  expect((await listKeys(pool)).length).toBe(before);
});

test("unknown, ended and revoked keys are refused alike, a revoked one at once", async () => {
  const unknown = `bmk_${"A".repeat(43)}`;
  await expect(identifyKey(pool, unknown)).rejects.toMatchObject(bad);
  const short = await createKey(pool, { ...annsKey, expiresInDays: 1 });
  const { expiresAt } = await identifyKey(pool, short.key);
  const leftMs = Number(expiresAt) - Date.now();
  expect(leftMs).toBeGreaterThan(86_340_000);
  expect(leftMs).toBeLessThan(86_460_000);
  await pool.query("update api_keys set expires_at = now() where id = $1", [short.id]);
  await expect(identifyKey(pool, short.key)).rejects.toMatchObject(bad);

  const { id, key } = await createKey(pool, annsKey);
  expect((await identifyKey(pool, key)).expiresAt).toBeNull();
  expect(await revokeKey(pool, id)).toBe(true);
  await expect(identifyKey(pool, key)).rejects.toMatchObject(bad);
  expect(await revokeKey(pool, id)).toBe(false);
  expect(await revokeKey(pool, 999_999)).toBe(false);
});

test("its use is noted, at most once a minute, however many requests come", async () => {
  await pool.query(`
    create table noted (id bigint);
    create function note() returns trigger language plpgsql as
      $$ begin insert into public.noted values (new.id); return null; end $$;
    create trigger note after update on api_keys for each row execute function note()`);
  const { id, key } = await createKey(pool, annsKey);
  const lastUsed = async (): Promise<Date | null | undefined> =>
    (await listKeys(pool)).find((one) => one.id === id)?.lastUsedAt;
  const noted = async (): Promise<number | null> =>
    (await pool.query("select from noted where id = $1", [id])).rowCount;
  let looks = 0;
  const counting: Db = {
    query(statement) {
      looks++;
      return pool.query(statement);
    },
  };
  expect(await lastUsed()).toBeNull();
  // All have read that its use is not noted yet before the first notes it.
  const allHaveRead = Promise.withResolvers<void>();
  let reads = 0;
  const together: Db = {
    async query<Row extends QueryResultRow>(statement: { text: string; values: unknown[] }) {
      const result = await pool.query<Row>(statement);
      if (++reads === 5) allHaveRead.resolve();
      await allHaveRead.promise;
      return result;
    },
  };
  await Promise.all(Array.from({ length: 5 }, () => identifyKey(together, key)));
  expect(await lastUsed()).toBeInstanceOf(Date);
  expect(await noted()).toBe(1);
  await identifyKey(counting, key);
  expect(looks).toBe(1);
  await pool.query(
    "update api_keys set last_used_at = now() - interval '61 seconds' where id = $1",
    [id],
  );
  await identifyKey(pool, key);
  expect(await noted()).toBe(3);
  expect(Date.now() - Number(await lastUsed())).toBeLessThan(30_000);
});

test("the list tells keys apart without giving one away", async () => {
  const { id, key } = await createKey(pool, { ...annsKey, name: "listed" });
  const row = (await listKeys(pool)).find((one) => one.id === id);
  expect(row).toMatchObject({ name: "listed", hint: key.slice(0, 8), userId: ann });
  expect(JSON.stringify(row)).not.toContain(createHash("sha256").update(key).digest("hex"));
});
