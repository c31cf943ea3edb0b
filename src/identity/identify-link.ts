import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { badCredentials } from "./bad-credentials.ts";
import { tokenHash } from "./token-hash.ts";

/** The book that a link is good for. Throws NotAllowed `bad_credentials`. */
export async function identifyLink(db: Db, token: string): Promise<number> {
  const { rows } = await db.query<{ bookId: number }>(sql`
    select book_id as "bookId" from book_links
     where token_hash = ${tokenHash(token)} and revoked_at is null and (expires_at is null or expires_at > now())`);
  const [row] = rows;
  if (row === undefined) throw badCredentials();
  return row.bookId;
}
