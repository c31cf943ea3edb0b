import { randomBytes } from "node:crypto";

import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** The secret of signed addresses: made once, the same for all hosts on a database. */
export async function signingSecret(db: Db): Promise<Uint8Array> {
  await db.query(sql`
    insert into service_secrets (name, secret) values ('signed_addresses', ${randomBytes(32)})
        on conflict (name) do nothing`);
  const { rows } = await db.query<{ secret: Buffer }>(sql`
    select secret from service_secrets where name = 'signed_addresses'`);
  const [row] = rows;
  if (row === undefined) throw new Error("signingSecret found no row");
  return row.secret;
}
