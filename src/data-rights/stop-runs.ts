import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { cancelPending } from "../queue/cancel-pending.ts";
import { requestCancel } from "../queue/cancel.ts";
import { numbers } from "../queue/numbers.ts";

/** Cancels what waits of these books, and asks the workers of what runs to let go. */
export async function stopRuns(db: Db, bookIds: readonly number[]): Promise<void> {
  const { rows } = await db.query<{ id: number }>(sql`
    select id::float8 as id from book_generation_jobs
     where (id = any(${numbers(bookIds)}::bigint[])
            or (book_id = any(${numbers(bookIds)}::bigint[]) and parent_job_id is not null))
       and status in ('pending', 'processing') and cancel_requested_at is null`);
  const live = rows.map(({ id }) => id);
  const cancelled = new Set(await cancelPending(db, live));
  for (const id of live) if (!cancelled.has(id)) await requestCancel(db, id);
}
