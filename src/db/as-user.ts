import { escapeLiteral, type Pool } from "pg";

import type { Db } from "./database.ts";
import { inTransaction } from "./database.ts";

/**
 * Reads with a user's own rights, as Supabase's API does: what row level security hides from him is not there. The role and
 * the claims end with the transaction, also behind a transaction pooler.
 */
export function asUser<Value>(
  pool: Pool,
  userId: string,
  work: (db: Db) => Promise<Value>,
): Promise<Value> {
  const claims = JSON.stringify({ sub: userId, role: "authenticated" });
  return inTransaction(pool, async (client) => {
    // One round trip for both; parameters cannot be sent with two statements.
    await client.query(
      `set local role authenticated; select set_config('request.jwt.claims', ${escapeLiteral(claims)}, true)`,
    );
    return work(client);
  });
}
