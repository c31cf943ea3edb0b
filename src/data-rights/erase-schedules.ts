import type { Pool } from "pg";
import sql from "sql-template-tag";

import { inTransaction } from "../db/database.ts";
import { type Erased, nothingErased } from "./erased.ts";
import { type Asked, noteReceipt } from "./note-receipt.ts";

/** Erases a user's recurring orders: those of one child, or all. */
export async function eraseSchedules(
  pool: Pool,
  { userId, childProfileId, asked }: { userId: string; childProfileId?: number; asked: Asked },
): Promise<Erased> {
  return inTransaction(pool, async (db) => {
    const { rowCount } = await db.query(sql`
      delete from job_schedules
       where user_id = ${userId}::uuid
         and (${childProfileId ?? null}::bigint is null
              or (job ->> 'childProfileId')::bigint = ${childProfileId ?? null})`);
    if (!rowCount) return nothingErased();
    const rows = { job_schedules: rowCount };
    await noteReceipt(db, userId, { asked, books: [], jobs: 0, rows, files: 0 });
    return { ...nothingErased(), rows };
  });
}
