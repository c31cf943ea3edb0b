import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** Who acts, as the audit trail names him. Both null: the service itself. */
export interface Operator {
  userId: string | null;
  /** The name of the key that he came with, himself or when he signed in. */
  keyName: string | null;
}

export async function readOperator(
  db: Db,
  { userId, keyId }: { userId: string | null; keyId: number | undefined },
): Promise<Operator> {
  if (keyId === undefined) return { userId, keyName: null };
  const { rows } = await db.query<{ name: string }>(sql`
    select name from api_keys where id = ${keyId}`);
  return { userId, keyName: rows[0]?.name ?? null };
}
