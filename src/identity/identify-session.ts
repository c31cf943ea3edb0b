import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { accountOf } from "./account-of.ts";
import type { Account, Scope } from "./caller.ts";
import { tokenHash } from "./token-hash.ts";

/** Whose session it is; undefined when it has ended, by itself or with its key. */
export async function identifySession(db: Db, token: string): Promise<Account | undefined> {
  const { rows } = await db.query<{
    userId: string | null;
    scopes: Scope[];
    keyId: number | null;
  }>(sql`
    select session.user_id as "userId", session.scopes, session.key_id as "keyId"
      from sessions session left join api_keys key on key.id = session.key_id
     where session.token_hash = ${tokenHash(token)} and session.expires_at > now()
       and key.revoked_at is null and (key.expires_at is null or key.expires_at > now())`);
  const [row] = rows;
  return row && accountOf({ ...row, byCookie: true });
}
