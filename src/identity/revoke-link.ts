import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** Ends a link at once; again is the same. False when the book has no such link. */
export async function revokeLink(db: Db, bookId: number, linkId: number): Promise<boolean> {
  const { rowCount } = await db.query(sql`
    update book_links set revoked_at = coalesce(revoked_at, now())
     where id = ${linkId} and book_id = ${bookId}`);
  return rowCount === 1;
}
