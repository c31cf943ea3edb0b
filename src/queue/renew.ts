import sql from "sql-template-tag";

import type { Db } from "./job.ts";

/** The worker says that it lives, by the database's clock. False when it was declared dead: all its leases are gone. */
export async function renew(db: Db, workerId: number): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    update workers set beat_at = now() where id = ${workerId} and state = 'alive'`);
  return rowCount === 1;
}
