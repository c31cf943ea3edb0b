import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** What one user may do; null: as much as he likes. How many of his books are made at once is the queue's (`setLimit`). */
export interface UserLimits {
  requestsPerMinute: number | null;
  booksWaiting: number | null;
  booksPerDay: number | null;
}

/** The row that holds for everybody who has none of his own. */
const everybody = "00000000-0000-0000-0000-000000000000";

/** The limits that hold for a user, or (null) for everybody who has none of his own. */
export async function readUserLimits(db: Db, userId: string | null): Promise<UserLimits> {
  const { rows } = await db.query<UserLimits>(sql`
    select requests_per_minute as "requestsPerMinute", books_waiting as "booksWaiting", books_per_day as "booksPerDay"
      from limits_of_user(${userId ?? everybody}::uuid)`);
  return rows[0] ?? { requestsPerMinute: null, booksWaiting: null, booksPerDay: null };
}

/** Changes what is named, of one user or (null) of everybody who has no limits of his own; the rest stays as it is for him. */
export async function setUserLimits(
  db: Db,
  userId: string | null,
  changes: Partial<UserLimits>,
): Promise<UserLimits> {
  const limits = { ...(await readUserLimits(db, userId)), ...changes };
  await db.query(sql`
    insert into user_limits (user_key, requests_per_minute, books_waiting, books_per_day)
    values (${userId ?? everybody}::uuid, ${limits.requestsPerMinute}, ${limits.booksWaiting}, ${limits.booksPerDay})
    on conflict (user_key) do update
      set requests_per_minute = excluded.requests_per_minute, books_waiting = excluded.books_waiting,
          books_per_day = excluded.books_per_day`);
  return limits;
}
