import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { cleanPicture } from "../safe-fetch/clean-picture.ts";
import type { Shelf } from "../shelf/shelf.ts";

export interface NewUpload {
  /** Whose it is; null: the service's own. */
  userId: string | null;
  childProfileId: number | null;
  consent: {
    /** In what role: "parent". */
    by: string;
    /** Which text was agreed to. */
    textVersion: string;
  };
}

/**
 * What somebody sent → a clean picture on the shelf, for so many days. Throws Refused for what is no picture that we can use,
 * Unavailable when this machine was too busy to open it.
 */
export async function keepUpload(
  { pool, shelf }: { pool: Pool; shelf: Shelf },
  bytes: Uint8Array,
  { upload, days }: { upload: NewUpload; days: number },
): Promise<{ id: number; expiresAt: Date }> {
  const { png } = await cleanPicture(bytes);
  let row: { id: number; expiresAt: Date } | undefined;
  // The row first: whatever happens then, the picture goes when its time has come.
  await shelf.put(png, "image/png", async (key) => {
    row = await inTransaction(pool, (db) => insertUpload(db, key, upload, days));
  });
  if (row === undefined) throw new Error("the shelf announced no upload");
  return row;
}

async function insertUpload(
  db: Db,
  key: string,
  { userId, childProfileId, consent }: NewUpload,
  days: number,
): Promise<{ id: number; expiresAt: Date } | undefined> {
  await db.query(sql`select lock_file(${key}, false)`);
  const { rows } = await db.query<{ id: number; expiresAt: Date }>(sql`
    insert into uploads (user_id, child_profile_id, key, expires_at, consent)
    values (${userId}, ${childProfileId}, ${key}, now() + ${days} * interval '1 day',
            jsonb_build_object('by', ${consent.by}::text, 'user_id', ${userId}::uuid, 'at', now(),
                               'text_version', ${consent.textVersion}::text))
    returning id, expires_at as "expiresAt"`);
  return rows[0];
}
