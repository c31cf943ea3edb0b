import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** The endpoint took a message: whatever was wrong with it is over. */
export async function noteRecovery(db: Db, endpointId: number): Promise<void> {
  await db.query(sql`
    update webhook_endpoints set failing_since = null, throttled_until = null
     where id = ${endpointId} and (failing_since is not null or throttled_until is not null)`);
}
