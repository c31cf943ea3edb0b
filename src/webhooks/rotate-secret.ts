import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { newSecret } from "./new-secret.ts";

/** A new secret, shown this once; for a day messages are signed with the old one too. Undefined when there is no such endpoint. */
export async function rotateSecret(
  db: Db,
  id: number,
): Promise<{ secret: string; previousUntil: Date } | undefined> {
  const secret = newSecret();
  const { rows } = await db.query<{ previousUntil: Date }>(sql`
    update webhook_endpoints
       set previous_secret = secret, previous_until = now() + interval '24 hours', secret = ${secret}
     where id = ${id}
    returning previous_until as "previousUntil"`);
  return rows[0] && { secret, previousUntil: rows[0].previousUntil };
}
