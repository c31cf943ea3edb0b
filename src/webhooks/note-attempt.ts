import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { DueMessage } from "./claim-due.ts";
import type { Delivery } from "./deliver.ts";

/**
 * Writes what an attempt came to: waiting → delivered, waiting again, or failed when `retryInMs` is undefined. A failure counts
 * only as long as the lease is ours; a message that was taken is taken, whoever sent it. The log has all attempts.
 */
export async function noteAttempt(
  db: Db,
  { id, lease }: Pick<DueMessage, "id" | "lease">,
  delivery: Delivery,
  retryInMs: number | undefined,
): Promise<void> {
  const { ok, statusCode = null, errorCode = null, durationMs, answer } = delivery;
  const state = ok ? "delivered" : retryInMs === undefined ? "failed" : "waiting";
  await db.query(sql`
    with message as (
      update webhook_messages
         set attempts = attempts + 1,
             state = ${state},
             next_at = now() + ${retryInMs ?? 0}::float8 * interval '1 ms',
             leased_until = null
       where id = ${id} and case when ${ok}::boolean then state <> 'delivered'
                                 else state = 'waiting' and lease = ${lease} end
    )
    insert into webhook_attempts (message_id, status_code, error_code, duration_ms, answer)
    select id, ${statusCode}, ${errorCode}, ${durationMs}, ${answer} from webhook_messages where id = ${id}`);
}
