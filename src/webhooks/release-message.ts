import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { DueMessage } from "./claim-due.ts";

/** Gives a message back that was not sent, or whose answer nobody waited for: the next look takes it. */
export async function releaseMessage(
  db: Db,
  { id, lease }: Pick<DueMessage, "id" | "lease">,
): Promise<void> {
  await db.query(sql`
    update webhook_messages set next_at = now(), leased_until = null
     where id = ${id} and lease = ${lease} and state = 'waiting'`);
}
