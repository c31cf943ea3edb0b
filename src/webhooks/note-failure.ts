import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** An endpoint that has taken nothing for so long is given up. */
const patienceDays = 5;

/** The endpoint failed, and gets nothing for `pauseMs`. True when it has done nothing else for five days. */
export async function noteFailure(db: Db, endpointId: number, pauseMs: number): Promise<boolean> {
  const { rows } = await db.query<{ isHopeless: boolean }>(sql`
    update webhook_endpoints
       set failing_since = coalesce(failing_since, now()),
           throttled_until = greatest(throttled_until, now() + nullif(${pauseMs}::float8, 0) * interval '1 ms')
     where id = ${endpointId}
    returning failing_since < now() - ${patienceDays}::int * interval '1 day' as "isHopeless"`);
  return rows[0]?.isHopeless ?? false;
}
