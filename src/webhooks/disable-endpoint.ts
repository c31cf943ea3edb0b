import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";

export type DisabledReason = "by_owner" | "gone" | "failing";

/** enabled → disabled; what waits for it is cancelled, and may be sent again later. False when it was not enabled. */
export function disableEndpoint(
  pool: Pool,
  endpointId: number,
  reason: DisabledReason,
): Promise<boolean> {
  return inTransaction(pool, async (db) => {
    const { rowCount } = await db.query(sql`
      update webhook_endpoints set status = 'disabled', disabled_reason = ${reason}
       where id = ${endpointId} and status = 'enabled'`);
    await cancelMessages(db, endpointId);
    return rowCount === 1;
  });
}

async function cancelMessages(db: Db, endpointId: number): Promise<void> {
  await db.query(sql`
    update webhook_messages set state = 'cancelled', leased_until = null
     where endpoint_id = ${endpointId} and state = 'waiting'`);
}
