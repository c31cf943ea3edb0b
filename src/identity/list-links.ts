import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

export interface LinkRow {
  id: number;
  /** The user who made it; null: the service. */
  madeBy: string | null;
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
}

/** A book's links, ended ones too, the oldest first. */
export async function listLinks(db: Db, bookId: number): Promise<LinkRow[]> {
  const { rows } = await db.query<LinkRow>(sql`
    select id, made_by as "madeBy", created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"
      from book_links where book_id = ${bookId} order by id`);
  return rows;
}
