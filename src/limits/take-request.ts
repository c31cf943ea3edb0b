import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { TooMany } from "../errors.ts";

/** What is left to a user: a bucket of `most` requests that fills again within a minute. */
export interface RequestsLeft {
  most: number;
  left: number;
}

/** Counts one request of a user; undefined when he may send as many as he likes. Throws TooMany. */
export async function takeRequest(db: Db, userId: string): Promise<RequestsLeft | undefined> {
  const { rows } = await db.query<{ allowed: boolean | null; most: number; left: number | null }>(
    sql`select allowed, most, left_over as left from take_request(${userId}::uuid)`,
  );
  const [row] = rows;
  if (row === undefined || row.allowed === null) return undefined;
  if (!row.allowed) {
    throw new TooMany("too_many_requests", `You may send ${row.most} requests a minute.`, {
      retryAfterS: Math.ceil(60 / row.most),
    });
  }
  return { most: row.most, left: Math.floor(row.left ?? 0) };
}
