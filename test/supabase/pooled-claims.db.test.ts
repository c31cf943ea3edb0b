import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { asUser } from "../../src/db/as-user.ts";
import { openPool } from "../../src/db/database.ts";
import { openPgBouncer } from "../pooler/open-pg-bouncer.ts";
import { openTransactionPooler } from "../pooler/open-transaction-pooler.ts";
import { openTestDatabase } from "../support/database.ts";
import { noChecks } from "../support/no-checks.ts";
import { ann, asKeyOf, bob, testGate } from "../support/test-keys.ts";
import { openTestMill } from "../support/test-mill.ts";
import { openTestServer } from "../support/test-server.ts";

const direct = await openTestDatabase();
const pgBouncer = await openPgBouncer(direct.url);
/** One session for all: what one transaction leaves behind, the next one finds. */
const poolers = [
  { name: "a transaction pooler", pooler: await openTransactionPooler(direct.url, 1) },
  ...(pgBouncer === undefined ? [] : [{ name: "PgBouncer", pooler: pgBouncer }]),
];
afterAll(async () => {
  for (const { pooler } of poolers) await pooler.close();
});

const whoAmI = {
  text: `select pg_backend_pid() as session, current_user::text as role,
                nullif(current_setting('request.jwt.claims', true), '') as claims`,
  values: [],
};
interface Me {
  session: number;
  role: string;
  claims: string | null;
}

describe.each(poolers)("behind $name", ({ pooler: { url } }) => {
  const pool = openPool(url, { max: 8, onLost: () => {} });
  afterAll(() => pool.end());
  const mill = openTestMill({ pool, url });

  test("the API shows each user his own books, many asking at once", async () => {
    const books = {
      [ann]: await mill.order({ user_id: ann }),
      [bob]: await mill.order({ user_id: bob }),
    };
    const api = await openTestServer({ pool, url }, mill.shelf, noChecks, testGate(pool));
    const list = z.object({ books: z.array(z.object({ book_id: z.int() })) });
    const headers = { [ann]: await asKeyOf(pool, ann), [bob]: await asKeyOf(pool, bob) };
    const asked = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? ann : bob));
    const seen = await Promise.all(
      asked.map(async (user) => {
        const reply = await fetch(`${api}/api/books`, headers[user] && { headers: headers[user] });
        return list.parse(await reply.json()).books.map((book) => book.book_id);
      }),
    );
    for (const [index, user] of asked.entries()) {
      expect(seen[index]).toContain(books[user]);
      expect(seen[index]).not.toContain(books[user === ann ? bob : ann]);
    }
  });

  test("a user's claims end with his transaction, and with one that failed", async () => {
    const before = (await pool.query<Me>(whoAmI)).rows[0];
    const during = await asUser(pool, ann, async (db) => (await db.query<Me>(whoAmI)).rows[0]);
    expect(during).toMatchObject({ role: "authenticated", claims: expect.stringContaining(ann) });
    const failed = asUser(pool, bob, (db) => db.query({ text: "select 1 / 0", values: [] }));
    await expect(failed).rejects.toThrow("division by zero");
    // On whichever sessions the pooler has.
    const after = await Promise.all(
      Array.from({ length: 12 }, async () => (await pool.query<Me>(whoAmI)).rows[0]),
    );
    expect(after.some((me) => me?.session === during?.session)).toBe(true);
    for (const me of after) expect(me).toMatchObject({ role: before?.role, claims: null });
  });
});
