import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** An upload of this user's (null: of the service) that has not run out. Those of others are not there. */
export async function findUpload(
  db: Db,
  id: number,
  userId: string | null,
): Promise<{ key: string } | undefined> {
  const { rows } = await db.query<{ key: string }>(sql`
    select key from uploads
     where id = ${id} and user_id is not distinct from ${userId}::uuid and expires_at > now()`);
  return rows[0];
}
