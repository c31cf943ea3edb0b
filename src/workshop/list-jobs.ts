import sql from "sql-template-tag";

import type { WorkshopJobRow } from "../contract/workshop-job-row.ts";
import type { WorkshopJobs } from "../contract/workshop-jobs.ts";
import type { Db } from "../db/database.ts";
import { type JobStatus, jobStatuses } from "../queue/job.ts";
import { filterSql } from "./filter-sql.ts";
import type { FilterTerm } from "./filter-words.ts";
import { readJobRows } from "./read-job-rows.ts";

/** A page of the jobs that fit, newest first. `before`: only jobs with a lower number. */
export function listJobs(
  db: Db,
  terms: readonly FilterTerm[],
  { before, limit }: { before?: number; limit: number },
): Promise<WorkshopJobRow[]> {
  const earlier = before === undefined ? sql`true` : sql`job.id < ${before}::bigint`;
  return readJobRows(db, sql`${filterSql(terms)} and ${earlier}`, { limit });
}

type Counts = Pick<WorkshopJobs, "counts" | "matching">;

/** How many jobs of each state fit what else the filter says, and how many fit all of it. */
export async function countJobs(db: Db, terms: readonly FilterTerm[]): Promise<Counts> {
  const ofStates = terms.filter(({ key }) => key === "state");
  const rest = terms.filter(({ key }) => key !== "state");
  const { rows } = await db.query<{ status: JobStatus; jobs: number }>(sql`
    select job.status, count(*)::float8 as jobs from book_generation_jobs job
     where ${filterSql(rest)} group by job.status`);
  const counts = { pending: 0, processing: 0, completed: 0, failed: 0, cancelled: 0 };
  for (const { status, jobs } of rows) counts[status] = jobs;
  const matching = jobStatuses
    .filter((status) => ofStates.every((term) => isState(term, status)))
    .reduce((sum, status) => sum + counts[status], 0);
  return { counts, matching };
}

/** As filter-sql.ts has it. */
const isState = ({ isNot, test }: FilterTerm, status: JobStatus): boolean =>
  (test.kind === "is" && test.anyOf.includes(status)) !== isNot;
