import sql, { type Sql } from "sql-template-tag";

import type { BulkPlan } from "../contract/workshop-bulk.ts";
import type { Db } from "../db/database.ts";
import { filterSql } from "./filter-sql.ts";
import { readBulkFilter } from "./read-bulk-filter.ts";

/** What a bulk act would be done to. Throws InvalidRequest. */
export async function planBulk(
  db: Db,
  { act, filter }: Pick<BulkPlan, "act" | "filter">,
): Promise<BulkPlan> {
  const fits = filterSql(readBulkFilter(filter));
  const { rows } = await db.query<Pick<BulkPlan, "matching" | "able">>(sql`
    select count(*)::float8 as matching, (count(*) filter (where ${isAble[act]}))::float8 as able
      from book_generation_jobs job where ${fits}`);
  const { rows: sample } = await db.query<BulkPlan["sample"][number]>(sql`
    select job.id::float8 as job_id, job.book_id::float8 as book_id, job.status
      from book_generation_jobs job where ${fits} and ${isAble[act]} order by job.id desc limit 5`);
  return { act, filter, matching: rows[0]?.matching ?? 0, able: rows[0]?.able ?? 0, sample };
}

const isAble: Record<BulkPlan["act"], Sql> = {
  cancel: sql`job.status in ('pending', 'processing')`,
  retry: sql`(job.status in ('failed', 'cancelled') and not exists (
    select from book_generation_jobs later
     where later.book_id = job.book_id and later.parent_job_id is not null and later.id > job.id))`,
};
