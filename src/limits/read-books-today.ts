import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** How many books a user has ordered since midnight UTC. */
export async function readBooksToday(db: Db, userId: string): Promise<number> {
  const { rows } = await db.query<{ books: number }>(sql`
    select books from user_days where user_key = ${userId}::uuid and day = (now() at time zone 'utc')::date`);
  return rows[0]?.books ?? 0;
}
