import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** Ends a key and the sessions that were opened with it, at once. False when there is no such key, or it was ended before. */
export async function revokeKey(db: Db, keyId: number): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    with revoked as (
      update api_keys set revoked_at = now() where id = ${keyId} and revoked_at is null returning id
    ), ended as (
      delete from sessions where key_id in (select id from revoked)
    )
    select from revoked`);
  return rowCount === 1;
}
