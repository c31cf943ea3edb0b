import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { TooMany } from "../errors.ts";

/**
 * Counts books that a user orders, in the transaction that orders them and after they are in the line. Throws TooMany, which
 * must end the transaction: then nothing was ordered and nothing counted.
 */
export async function takeBooks(db: Db, userId: string, books: number): Promise<void> {
  const { rows } = await db.query<{ passed: "books_per_day" | "books_waiting" | null }>(
    sql`select take_books(${userId}::uuid, ${books}::integer) as passed`,
  );
  switch (rows[0]?.passed) {
    case "books_per_day":
      throw new TooMany("too_many_today", "You have ordered as many books as you may in a day.", {
        retryAfterS: secondsOfDayLeft(new Date()),
      });
    case "books_waiting":
      throw new TooMany("too_many_queued", "You have as many books waiting as you may.", {
        retryAfterS: 60,
      });
    case null:
    case undefined:
      return;
  }
}

/** Until midnight UTC, when the day's count begins anew. */
export function secondsOfDayLeft(now: Date): number {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.ceil((midnight - now.getTime()) / 1000);
}
