import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { userOf } from "./caller.ts";
import type { Session } from "./gate.ts";
import { newToken } from "./new-token.ts";
import type { Proof } from "./proof.ts";
import { tokenHash } from "./token-hash.ts";

/** A session of 30 days, or as long as the key or the token lives. Those that have run out are swept with each new one. */
export async function openSession(db: Db, { account, expiresAt }: Proof): Promise<Session> {
  const token = newToken();
  const { rows } = await db.query<{ expiresAt: Date }>(sql`
    with swept as (
      delete from sessions where expires_at <= now()
    )
    insert into sessions (token_hash, user_id, scopes, key_id, expires_at)
    values (${tokenHash(token)}, ${userOf(account)}, ${[...account.scopes]}, ${account.keyId ?? null},
            least(now() + interval '30 days', ${expiresAt}::timestamptz))
    returning expires_at as "expiresAt"`);
  const [row] = rows;
  if (row === undefined) throw new Error("openSession returned no row");
  return { token, expiresAt: row.expiresAt };
}
