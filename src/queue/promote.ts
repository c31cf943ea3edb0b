import sql from "sql-template-tag";

import type { Db } from "./job.ts";

/**
 * Jobs whose time has come join the line: a retry in its old place, one that was ordered for later at the end of its user's
 * turns. At most a thousand at a time. Says how many.
 */
export async function promote(db: Db): Promise<number> {
  const { rows } = await db.query<{ promoted: number }>(sql`
    with due as materialized (
      select ctid as place from job_scheduled
       where run_at <= now()
       order by run_at, job_id
       limit 1000
         for update skip locked
    ), taken as (
      delete from job_scheduled scheduled using due where scheduled.ctid = due.place
      returning scheduled.job_id, scheduled.run_at
    ), due_jobs as materialized (
      select taken.job_id, taken.run_at, (job.priority - job.aged)::smallint as priority, job.turn,
             coalesce(job.user_id, '00000000-0000-0000-0000-000000000000') as user_key
        from taken join book_generation_jobs job on job.id = taken.job_id
    ), users as materialized (
      select priority, user_key, max(last_turn(priority, user_key)) as turn_before
        from (select distinct priority, user_key from due_jobs where turn = 0) lanes
       -- Grouped, so that the function has been asked for all of them before the first is put in: it would see that one.
       group by priority, user_key
    ), placed as materialized (
      select job_id, run_at, priority, user_key,
             case when turn > 0 then turn
                  else turn_before
                       + row_number() over (partition by priority, user_key, turn > 0 order by run_at, job_id) end as turn,
             turn > 0 as returns
        from due_jobs left join users using (priority, user_key)
    ), put_in as (
      insert into job_ready (priority, turn, job_id, user_key)
      select priority, turn, job_id, user_key from placed
      returning job_id
    ), noted as (
      update book_generation_jobs job set turn = placed.turn
        from placed where job.id = placed.job_id and not placed.returns
    ), announced as (
      select announce_returns() from put_in limit 1
    )
    select (select count(*) from placed)::float8 as promoted, (select count(*) from announced)`);
  return rows[0]?.promoted ?? 0;
}
