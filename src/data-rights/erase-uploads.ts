import sql from "sql-template-tag";

import { inTransaction } from "../db/database.ts";
import { type Erased, nothingErased } from "./erased.ts";
import { type Asked, noteReceipt } from "./note-receipt.ts";
import { planRemoval, removeFiles, type ShelfTools } from "./remove-files.ts";

/** Erases a user's uploads: those of one child, or all. */
export async function eraseUploads(
  tools: ShelfTools,
  { userId, childProfileId, asked }: { userId: string; childProfileId?: number; asked: Asked },
): Promise<Erased> {
  const keys = await inTransaction(tools.pool, async (db) => {
    const { rows } = await db.query<{ key: string }>(sql`
      delete from uploads
       where user_id = ${userId}::uuid
         and (${childProfileId ?? null}::bigint is null or child_profile_id = ${childProfileId ?? null})
      returning key`);
    const gone = rows.map(({ key }) => key);
    if (gone.length === 0) return gone;
    await planRemoval(db, gone);
    const counts = { asked, books: [], jobs: 0, rows: { uploads: gone.length } };
    await noteReceipt(db, userId, { ...counts, files: new Set(gone).size });
    return gone;
  });
  if (keys.length === 0) return nothingErased();
  const removals = await removeFiles(tools, keys);
  const files = [...removals].map(([key, removal]) => ({
    name: null,
    sha256: key.slice(0, 64),
    bytes: null,
    ...removal,
  }));
  return { ...nothingErased(), rows: { uploads: keys.length }, files };
}
