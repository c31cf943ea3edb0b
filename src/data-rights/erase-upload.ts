import sql from "sql-template-tag";

import { inTransaction } from "../db/database.ts";
import { type Erased, nothingErased } from "./erased.ts";
import { noteReceipt } from "./note-receipt.ts";
import { planRemoval, removeFiles, type ShelfTools } from "./remove-files.ts";

/** Erases one upload of this user (null: of the service) with its consent; undefined when there is none. */
export async function eraseUpload(
  tools: ShelfTools,
  { id, userId }: { id: number; userId: string | null },
): Promise<Erased | undefined> {
  const key = await inTransaction(tools.pool, async (db) => {
    const { rows } = await db.query<{ key: string }>(sql`
      delete from uploads where id = ${id} and user_id is not distinct from ${userId}::uuid
      returning key`);
    const [gone] = rows;
    if (gone === undefined) return undefined;
    await planRemoval(db, [gone.key]);
    const rowsGone = { uploads: 1 };
    await noteReceipt(db, userId, {
      asked: "upload",
      books: [],
      jobs: 0,
      rows: rowsGone,
      files: 1,
    });
    return gone.key;
  });
  if (key === undefined) return undefined;
  const removals = await removeFiles(tools, [key]);
  const files = [...removals.values()].map((removal) => ({
    name: null,
    sha256: key.slice(0, 64),
    bytes: null,
    ...removal,
  }));
  return { ...nothingErased(), rows: { uploads: 1 }, files };
}
