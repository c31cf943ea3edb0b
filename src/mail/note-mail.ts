import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { DueMail } from "./claim-due-mails.ts";
import type { MailOutcome } from "./open-transport.ts";

/**
 * Writes what an attempt came to: waiting → sent, waiting again, or failed when `retryInMs` is undefined. A failure counts only
 * as long as the lease is ours; a mail that was taken is taken, whoever sent it.
 */
export async function noteMail(
  db: Db,
  { id, lease }: Pick<DueMail, "id" | "lease">,
  outcome: MailOutcome,
  retryInMs: number | undefined,
): Promise<void> {
  const isSent = outcome === "sent";
  const state = isSent ? "sent" : retryInMs === undefined ? "failed" : "waiting";
  await db.query(sql`
    update mails
       set state = ${state},
           attempts = attempts + 1,
           next_at = now() + ${retryInMs ?? 0}::float8 * interval '1 ms',
           last_error = ${isSent ? null : outcome.code}
     where id = ${id} and case when ${isSent}::boolean then state <> 'sent'
                               else state = 'waiting' and lease = ${lease} end`);
}
