import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { Lease } from "../queue/job.ts";
import { LeaseLost } from "../queue/outcome.ts";

/**
 * Says, committed, that a running job is about to put or to name this file: from then on no erasure of another book takes it
 * away. Throws LeaseLost when the job does not run any more.
 */
export async function holdFile(db: Db, { jobId, attempt }: Lease, key: string): Promise<void> {
  const { rows } = await db.query<{ held: boolean }>(sql`
    select hold_file(${jobId}, ${attempt}, ${key}) as held`);
  if (rows[0]?.held !== true) throw new LeaseLost();
}
