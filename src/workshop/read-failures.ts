import sql from "sql-template-tag";

import type { WorkshopFailure } from "../contract/workshop-failures.ts";
import type { WorkshopWindow } from "../contract/workshop-overview.ts";
import type { Db } from "../db/database.ts";
import { standsAt } from "./filter-sql.ts";

interface Group {
  errorCode: string | null;
  stage: string | null;
  jobType: string;
  count: number;
  open: number;
  firstAt: Date;
  lastAt: Date;
  jobIds: number[];
}

/** Jobs that failed within the window, by cause; the most frequent first. */
export async function readFailures(db: Db, window: WorkshopWindow): Promise<WorkshopFailure[]> {
  const { rows } = await db.query<Group>(sql`
    select error_code as "errorCode", stage, job_type as "jobType", count(*)::float8 as count,
           (count(*) filter (where not exists (
             select from book_generation_jobs later
              where later.book_id = failed.book_id and later.parent_job_id is not null and later.id > failed.id)))::float8
             as open,
           min(completed_at) as "firstAt", max(completed_at) as "lastAt",
           (array_agg(id::float8 order by id desc))[1:3] as "jobIds"
      from (select job.id, job.book_id, job.error_code, job.job_type, job.completed_at,
                   (select stage_name from job_stages where job_id = job.id and position = ${standsAt}) as stage
              from book_generation_jobs job
             where job.status = 'failed'
               and extract(epoch from now() - job.completed_at) < extract(epoch from ${window}::interval)) failed
     group by error_code, stage, job_type
     order by count desc, "lastAt" desc`);
  return rows.map((group) => ({
    error_code: group.errorCode,
    stage: group.stage,
    job_type: group.jobType,
    count: group.count,
    open: group.open,
    first_at: group.firstAt.toISOString(),
    last_at: group.lastAt.toISOString(),
    job_ids: group.jobIds,
    filter: filterOf(group, window),
  }));
}

/** Selects the group, word for word. */
function filterOf({ errorCode, stage, jobType }: Group, window: WorkshopWindow): string {
  return `state:failed error:${errorCode ?? "none"} stage:${stage ?? "none"} type:${jobType} ended:<${window}`;
}
