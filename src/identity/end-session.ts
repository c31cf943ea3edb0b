import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { tokenHash } from "./token-hash.ts";

/** Ends the session of this cookie, on all hosts at once; nothing when there is none. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.query(sql`delete from sessions where token_hash = ${tokenHash(token)}`);
}
