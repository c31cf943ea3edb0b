import sql from "sql-template-tag";

import { claimedJobs } from "./claimed-jobs.ts";
import type { Db, Job } from "./job.ts";

export interface ClaimUnderLimits {
  /** In the order in which they are to be started. */
  jobs: Job[];
  /** False: there are no limits any more. */
  limited: boolean;
  /** So many stood in front and were put aside, because their user or type is at its limit: behind them there may be more. */
  parked: number;
}

/**
 * pending → processing as `claim`, under running limits: what is at its limit is put aside. Such claims come one after the
 * other, because each counts what runs, and look at the whole line: they teach no floors. A function of the database's, because
 * a statement that waits for another claim goes by what it saw before it waited.
 */
export async function claimUnderLimits(
  db: Db,
  workerId: number,
  count: number,
): Promise<ClaimUnderLimits> {
  const statement = sql`select jobs, limited, parked from claim_under_limits(${workerId}, ${count})`;
  const { rows } = await db.query<{ jobs: string | null; limited: boolean; parked: number }>(
    Object.assign(statement, { name: "claim_under_limits" }),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("claim_under_limits returned no row");
  return { ...row, jobs: claimedJobs(row.jobs) };
}
