import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { LinkRow } from "./list-links.ts";
import { newToken } from "./new-token.ts";
import { tokenHash } from "./token-hash.ts";

/** A link by which anybody reads the book, for good or for some days. Its token is in the answer and nowhere else. */
export async function makeLink(
  db: Db,
  link: { bookId: number; madeBy: string | null; expiresInDays: number | undefined },
): Promise<{ token: string; row: LinkRow }> {
  const token = newToken();
  const { rows } = await db.query<LinkRow>(sql`
    insert into book_links (book_id, token_hash, made_by, expires_at)
    values (${link.bookId}, ${tokenHash(token)}, ${link.madeBy},
            now() + ${link.expiresInDays ?? null}::integer * interval '1 day')
    returning id, made_by as "madeBy", created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`);
  const [row] = rows;
  if (row === undefined) throw new Error("makeLink returned no row");
  return { token, row };
}
