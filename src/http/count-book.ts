import type { Context } from "hono";
import type { Pool } from "pg";

import type { Db } from "../db/database.ts";
import { inTransaction } from "../db/database.ts";
import { takeBooks } from "../limits/take-books.ts";
import type { Wire } from "./route.ts";

/** What makes a new run of a book counts as a book of its user, in the same transaction. Throws TooMany; then nothing was made. */
export function countBook<Made>(
  c: Context<Wire>,
  pool: Pool,
  make: (db: Db) => Promise<readonly Made[]>,
): Promise<readonly Made[]> {
  const caller = c.get("caller");
  return inTransaction(pool, async (client) => {
    const made = await make(client);
    if (caller.kind === "user" && made.length > 0)
      await takeBooks(client, caller.userId, made.length);
    return made;
  });
}
