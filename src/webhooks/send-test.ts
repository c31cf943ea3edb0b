import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** Puts a message of type `webhook.test` in line; its id, or undefined when the endpoint is not enabled. */
export async function sendTest(db: Db, endpointId: number, now: Date): Promise<string | undefined> {
  const payload = JSON.stringify({ type: "webhook.test", timestamp: now.toISOString(), data: {} });
  const { rows } = await db.query<{ id: string }>(sql`
    with message as (
      insert into webhook_messages (endpoint_id, type, payload)
      select id, 'webhook.test', ${payload}::jsonb
        from webhook_endpoints where id = ${endpointId} and status = 'enabled'
      returning id
    )
    select id, pg_notify('bookmill_webhooks', '') from message`);
  return rows[0]?.id;
}
