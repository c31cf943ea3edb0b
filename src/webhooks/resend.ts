import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/**
 * Back to waiting with all attempts before it, under the same id: one message, or all that failed or were cancelled and are not
 * older than `since`. Returns how many; what is being sent this moment is left alone, and nothing is sent to an endpoint that
 * is disabled.
 */
export async function resend(
  db: Db,
  endpointId: number,
  which: { messageId: string } | { since: Date },
): Promise<number> {
  const chosen =
    "messageId" in which
      ? sql`message.id = ${which.messageId} and (message.leased_until is null or message.leased_until <= now())`
      : sql`message.state in ('failed', 'cancelled') and message.created_at >= ${which.since}`;
  const { rows } = await db.query<{ n: number }>(sql`
    with again as (
      update webhook_messages message
         set state = 'waiting', attempts = 0, next_at = now(), leased_until = null
        from webhook_endpoints endpoint
       where endpoint.id = ${endpointId} and endpoint.status = 'enabled'
         and message.endpoint_id = endpoint.id and ${chosen}
      returning message.id
    )
    select count(*) as n, pg_notify('bookmill_webhooks', '') from again`);
  return rows[0]?.n ?? 0;
}
