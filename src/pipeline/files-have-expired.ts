import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** True when this run's files were taken away by age (`expireFiles`). */
export async function filesHaveExpired(db: Db, jobId: number): Promise<boolean> {
  const { rows } = await db.query<{ expired: boolean }>(sql`
    select exists (select from job_events where job_id = ${jobId} and type = 'files.expired') as expired`);
  return rows[0]?.expired === true;
}
