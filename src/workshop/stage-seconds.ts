import sql from "sql-template-tag";

import type { WorkshopJob } from "../contract/workshop-job.ts";
import type { Db } from "../db/database.ts";

/** The newest so many finished books of a type say how long a stage usually takes. */
const compared = 200;
/** So many jobs are looked at to find them. */
const lookAt = 5000;

/** How long each stage of a job took, and usually takes. */
export async function readStageSeconds(
  db: Db,
  { jobId, jobType }: { jobId: number; jobType: string },
): Promise<WorkshopJob["stage_seconds"]> {
  const { rows } = await db.query<WorkshopJob["stage_seconds"][number]>(sql`
    with past as materialized (
      select id from (
        select id, status, job_type, started_at from book_generation_jobs order by id desc limit ${lookAt}) newest
       where status = 'completed' and job_type = ${jobType} and id <> ${jobId}
       order by id desc limit ${compared}
    ), usual as (
      select stage_name,
             percentile_cont(0.5) within group (order by extract(epoch from completed_at - started_at))::float8 as seconds
        from job_stages join past on past.id = job_id
       where status = 'completed' and started_at is not null
       group by stage_name
    )
    select own.stage_name as stage,
           extract(epoch from coalesce(own.completed_at, now()) - own.started_at)::float8 as seconds,
           usual.seconds as median_seconds
      from job_stages own left join usual using (stage_name)
     where own.job_id = ${jobId}
     order by own.position`);
  return rows;
}
