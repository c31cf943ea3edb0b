import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { InvalidRequest } from "../errors.ts";
import type { Scope } from "./caller.ts";
import { isUuid } from "./is-uuid.ts";
import { newToken } from "./new-token.ts";
import { tokenHash } from "./token-hash.ts";

export interface NewKey {
  /** For people: what uses it. */
  name: string;
  /** Whose books it orders and sees; null for the service's own, which has the scope `admin`. */
  userId: string | null;
  scopes: readonly Scope[];
  expiresInDays?: number | undefined;
}

/** Makes an API key. It is in the answer and nowhere else. Throws InvalidRequest before anything is stored. */
export async function createKey(
  db: Db,
  { name, userId, scopes, expiresInDays }: NewKey,
): Promise<{ id: number; key: string }> {
  const fault = faultOf({ name, userId, scopes });
  if (fault !== undefined) throw new InvalidRequest("invalid_request", fault);
  const key = `bmk_${newToken()}`;
  const { rows } = await db.query<{ id: number }>(sql`
    insert into api_keys (user_id, name, key_hash, hint, scopes, expires_at)
    values (${userId}, ${name}, ${tokenHash(key)}, ${key.slice(0, 8)}, ${[...new Set(scopes)]},
            now() + ${expiresInDays ?? null}::integer * interval '1 day')
    returning id`);
  const [row] = rows;
  if (row === undefined) throw new Error("createKey returned no row");
  return { id: row.id, key };
}

function faultOf({ name, userId, scopes }: NewKey): string | undefined {
  if (name.length === 0 || name.length > 100) return "A key's name has 1 to 100 characters.";
  if (scopes.length === 0) return "A key needs at least one scope.";
  if (userId !== null && !isUuid(userId)) return `A user's id is a UUID, not "${userId}".`;
  const isService = scopes.includes("admin");
  if (userId === null && !isService)
    return "A key is a user's (give it --user) or the service's own (give it the scope admin).";
  if (userId !== null && isService)
    return "The scope admin is the service's own and sees all books: it goes without --user.";
  return undefined;
}
