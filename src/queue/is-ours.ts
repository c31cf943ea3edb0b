import sql, { type Sql } from "sql-template-tag";

/**
 * The lease under which `row` was written is still this worker's. Each part of a flush joins the leases itself, one index
 * look-up a row, and locks them (`for key share of lease`: an older flush on a connection that was given up may still be
 * under way, and nobody ends the attempt before it has ended). A list of leases made once and joined by all parts was two
 * thirds of the cost: every row was compared with every lease.
 */
export const isOurs = (row: Sql): Sql =>
  sql`lease.job_id = ${row}.job_id and lease.attempt = ${row}.attempt and lease.worker_id = holder.id`;
