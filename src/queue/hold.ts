import sql from "sql-template-tag";

import type { Db, Lease } from "./job.ts";
import { LeaseLost } from "./outcome.ts";

/** Share-locks the lease until the caller's transaction ends; throws LeaseLost when the attempt is over. */
export async function holdLease(db: Db, lease: Lease): Promise<void> {
  const { rowCount } = await db.query(sql`
    select from job_leases
     where job_id = ${lease.jobId} and attempt = ${lease.attempt}
       for share`);
  if (rowCount !== 1) throw new LeaseLost();
}
