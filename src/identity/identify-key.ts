import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { accountOf } from "./account-of.ts";
import { badCredentials } from "./bad-credentials.ts";
import type { Scope } from "./caller.ts";
import type { Proof } from "./proof.ts";
import { tokenHash } from "./token-hash.ts";

/** Whose API key it is. Throws NotAllowed `bad_credentials`. */
export async function identifyKey(db: Db, key: string): Promise<Proof> {
  const { rows } = await db.query<{
    id: number;
    userId: string | null;
    scopes: Scope[];
    expiresAt: Date | null;
    useIsNews: boolean;
  }>(sql`
    select id, user_id as "userId", scopes, expires_at as "expiresAt",
           coalesce(last_used_at < now() - interval '1 minute', true) as "useIsNews"
      from api_keys
     where key_hash = ${tokenHash(key)} and revoked_at is null and (expires_at is null or expires_at > now())`);
  const [row] = rows;
  if (row === undefined) throw badCredentials();
  if (row.useIsNews) await noteUse(db, row.id);
  return {
    account: accountOf({ ...row, keyId: row.id, byCookie: false }),
    expiresAt: row.expiresAt,
  };
}

/** At most once a minute: a busy key must not write with each request. Asks again, for those that came at the same time. */
async function noteUse(db: Db, keyId: number): Promise<void> {
  await db.query(sql`
    update api_keys set last_used_at = now()
     where id = ${keyId} and coalesce(last_used_at < now() - interval '1 minute', true)`);
}
