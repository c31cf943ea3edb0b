import type { Pool } from "pg";
import sql from "sql-template-tag";

import { inTransaction } from "../db/database.ts";

/** The endpoint goes, and so do its messages and what is known of their attempts. False when there was none. */
export function removeEndpoint(pool: Pool, id: number): Promise<boolean> {
  return inTransaction(pool, async (db) => {
    const { rowCount } = await db.query(sql`delete from webhook_endpoints where id = ${id}`);
    await db.query(sql`delete from webhook_messages where endpoint_id = ${id}`);
    return rowCount === 1;
  });
}
