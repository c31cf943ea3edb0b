import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { Operator } from "./operator.ts";

/** Until when the hidden pictures of a book are open to who has revealed it: for an hour. Undefined: they are not. */
export async function revealedUntil(
  db: Db,
  { userId, keyName }: Operator,
  bookId: number,
): Promise<Date | undefined> {
  const { rows } = await db.query<{ until: Date | null }>(sql`
    select max(at) + interval '1 hour' as until from workshop_audit
     where act = 'reveal' and book_id = ${bookId} and at > now() - interval '1 hour'
       and user_id is not distinct from ${userId}::uuid and key_name is not distinct from ${keyName}`);
  return rows[0]?.until ?? undefined;
}
