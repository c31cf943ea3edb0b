import sql, { empty } from "sql-template-tag";

import type { Db } from "../db/database.ts";

export interface MessageLog {
  id: string;
  /** Rises with every message: the cursor. */
  seq: number;
  type: string;
  jobId: number | null;
  bookId: number | null;
  payload: unknown;
  state: MessageState;
  createdAt: Date;
  /** Null when nothing more will be sent. */
  nextAt: Date | null;
  /** Oldest first. */
  attempts: AttemptLog[];
}

export type MessageState = "waiting" | "delivered" | "failed" | "cancelled";

export interface AttemptLog {
  at: Date;
  statusCode: number | null;
  errorCode: string | null;
  durationMs: number;
  answer: string;
}

/** An endpoint's messages, newest first, with all that came of them. */
export async function readDeliveries(
  db: Db,
  endpointId: number,
  { limit, before, state }: DeliveriesPage,
): Promise<MessageLog[]> {
  const { rows: messages } = await db.query<Omit<MessageLog, "attempts">>(sql`
    select id, seq, type, job_id as "jobId", book_id as "bookId", payload, state, created_at as "createdAt",
           case when state = 'waiting' then next_at end as "nextAt"
      from webhook_messages
     where endpoint_id = ${endpointId}
           ${before === undefined ? empty : sql`and seq < ${before}`}
           ${state === undefined ? empty : sql`and state = ${state}`}
     order by seq desc
     limit ${limit}`);
  const { rows: attempts } = await db.query<AttemptLog & { messageId: string }>(sql`
    select message_id as "messageId", at, status_code as "statusCode", error_code as "errorCode",
           duration_ms as "durationMs", answer
      from webhook_attempts where message_id = any(${messages.map(({ id }) => id)}::text[]) order by id`);
  const byMessage = Map.groupBy(attempts, ({ messageId }) => messageId);
  return messages.map((message) => ({ ...message, attempts: byMessage.get(message.id) ?? [] }));
}

interface DeliveriesPage {
  limit: number;
  /** Messages older than the one with this `seq`. */
  before?: number;
  state?: MessageState;
}
