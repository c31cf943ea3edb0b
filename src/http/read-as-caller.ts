import type { Context } from "hono";
import type { Pool } from "pg";

import { asUser } from "../db/as-user.ts";
import type { Db } from "../db/database.ts";
import type { Wire } from "./route.ts";

/** A user reads with his own rights. A reader by link is bound to his book by the path already. */
export function readAsCaller<Value>(
  c: Context<Wire>,
  { pool }: { pool: Pool },
  work: (db: Db) => Promise<Value>,
): Promise<Value> {
  const caller = c.get("caller");
  return caller.kind === "user" ? asUser(pool, caller.userId, work) : work(pool);
}
