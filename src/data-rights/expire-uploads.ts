import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { planRemoval, removeFiles, type ShelfTools } from "./remove-files.ts";

/** Uploads of one transaction. */
const atOnce = 100;

/** Removes the uploads whose time has come, consent and picture with them; returns how many. Any number may sweep at once. */
export async function expireUploads(tools: ShelfTools): Promise<number> {
  let expired = 0;
  for (;;) {
    const keys = await inTransaction(tools.pool, async (db) => {
      const { rows } = await db.query<{ key: string }>(sql`
        delete from uploads
         where id in (select id from uploads where expires_at <= now()
                       order by expires_at limit ${atOnce} for update skip locked)
        returning key`);
      await planRemoval(
        db,
        rows.map(({ key }) => key),
      );
      return rows.map(({ key }) => key);
    });
    if (keys.length === 0) return expired;
    await removeFiles(tools, keys);
    expired += keys.length;
  }
}

/** How many `expireUploads` would remove. */
export async function countExpiredUploads(db: Db): Promise<number> {
  const { rows } = await db.query<{ count: number }>(sql`
    select count(*)::float8 as count from uploads where expires_at <= now()`);
  return rows[0]?.count ?? 0;
}
