import sql from "sql-template-tag";

import type { Db, Lease } from "./job.ts";
import { LeaseLost } from "./outcome.ts";

/** Share-locks the job under its fence until the caller's transaction ends; throws LeaseLost when the attempt is over. */
export async function holdLease(db: Db, lease: Lease): Promise<void> {
  const { rowCount } = await db.query(sql`
    select from book_generation_jobs
     where id = ${lease.jobId} and attempt = ${lease.attempt} and status = 'processing'
       for share`);
  if (rowCount !== 1) throw new LeaseLost();
}
