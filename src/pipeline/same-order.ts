import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** Whether a job was ordered with just this body. */
export async function isSameOrder(db: Db, jobId: number, fingerprint: string): Promise<boolean> {
  const { rows } = await db.query<{ same: boolean }>(sql`
    select input ->> 'fingerprint' = ${fingerprint} as same from job_inputs where job_id = ${jobId}`);
  return rows[0]?.same === true;
}
