import sql from "sql-template-tag";

import type { Db } from "./job.ts";

/**
 * A job that has waited for `afterMs` in its lane rises to the next more urgent one, at the end of its user's turns there; and
 * again after as long. So the least urgent starts one day, however many urgent ones keep coming. Of each lane the first 200
 * are looked at: who stands behind them waits for them anyway. Says how many rose.
 */
export async function age(db: Db, afterMs: number): Promise<number> {
  const { rows } = await db.query<{ risen: number }>(sql`
    with old as materialized (
      select lane.place
        from generate_series(2, 10) as lane_number
       cross join lateral (
         select ready.ctid as place, ready.job_id, ready.turn
           from job_ready ready
          where ready.priority = lane_number::smallint
          order by ready.turn, ready.job_id
          limit 200
            for update skip locked) lane
        join book_generation_jobs job on job.id = lane.job_id
       where job.run_at + (job.aged + 1) * ${afterMs}::float8 * interval '1 millisecond' <= now()
    ), taken as (
      delete from job_ready ready using old where ready.ctid = old.place
      returning ready.job_id, ready.priority, ready.turn, ready.user_key
    ), users as materialized (
      select priority, user_key, max(last_turn((priority - 1)::smallint, user_key)) as turn_before
        from (select distinct priority, user_key from taken) lanes
       -- Grouped, so that the function has been asked for all of them before the first is put in: it would see that one.
       group by priority, user_key
    ), placed as materialized (
      select job_id, user_key, (priority - 1)::smallint as priority,
             turn_before + row_number() over (partition by priority, user_key order by turn, job_id) as turn
        from taken join users using (priority, user_key)
    ), put_in as (
      insert into job_ready (priority, turn, job_id, user_key)
      select priority, turn, job_id, user_key from placed
      returning job_id
    ), noted as (
      update book_generation_jobs job set aged = job.aged + 1, turn = placed.turn
        from placed where job.id = placed.job_id
    ), announced as (
      select announce_returns() from put_in limit 1
    )
    select count(*)::float8 as risen from placed, (select count(*) from announced) as told`);
  return rows[0]?.risen ?? 0;
}
