import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { Scope } from "./caller.ts";

export interface KeyRow {
  id: number;
  name: string;
  /** The key's first characters. */
  hint: string;
  userId: string | null;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  /** Within a minute. */
  lastUsedAt: Date | null;
}

/** All keys that were ever made, the oldest first. */
export async function listKeys(db: Db): Promise<KeyRow[]> {
  const { rows } = await db.query<KeyRow>(sql`
    select id, name, hint, user_id as "userId", scopes, created_at as "createdAt", expires_at as "expiresAt",
           revoked_at as "revokedAt", last_used_at as "lastUsedAt"
      from api_keys order by id`);
  return rows;
}
