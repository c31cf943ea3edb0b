import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";

import type { Db, JobStatus } from "./job.ts";

export interface Reprioritised {
  status: JobStatus;
  before: number;
  /** False: it is not pending, so it has no place that could be another. */
  isChanged: boolean;
}

/**
 * pending → pending with another priority: at the end of its user's turns in the new lane, as if it had come there now; what
 * it had risen by waiting is forgotten. One that waits for its time gets its turn when that has come; one that was put aside
 * stays aside. Undefined when there is no such job.
 */
export async function setPriority(
  db: Db,
  jobId: number,
  priority: number,
): Promise<Reprioritised | undefined> {
  for (;;) {
    const { rows } = await db.query<Reprioritised>(sql`
      with job as materialized (
        select id, status, priority, (priority - aged)::smallint as lane, turn, run_at,
               coalesce(user_id, '00000000-0000-0000-0000-000000000000') as user_key
          from book_generation_jobs where id = ${jobId}
      ), wanted as materialized (
        select job.*, ${priority}::smallint as new_lane, last_turn(${priority}::smallint, user_key) + 1 as new_turn
          from job where status = 'pending' and priority <> ${priority}
      ), unready as (
        delete from job_ready ready using wanted
         where ready.priority = wanted.lane and ready.turn = wanted.turn and ready.job_id = wanted.id
        returning ready.job_id
      ), timed as materialized (
        select scheduled.job_id from job_scheduled scheduled join wanted
            on scheduled.run_at = wanted.run_at and scheduled.job_id = wanted.id
           for update of scheduled
      ), aside as (
        update job_parked parked set priority = wanted.new_lane, turn = wanted.new_turn
          from wanted
         where parked.job_id = wanted.id and parked.priority = wanted.lane and parked.turn = wanted.turn
        returning parked.job_id
      ), put_in as (
        insert into job_ready (priority, turn, job_id, user_key)
        select wanted.new_lane, wanted.new_turn, wanted.id, wanted.user_key
          from wanted join unready on unready.job_id = wanted.id
        returning job_id
      ), announced as (
        -- Its turn was read before this transaction had a number, so a claimer's floor may stand above it: see lane-floors.ts.
        select announce_returns() from put_in limit 1
      ), changed as (
        update book_generation_jobs target
           set priority = wanted.new_lane, aged = 0, turn = found.turn
          from wanted
          join (select wanted.new_turn as turn from wanted where exists (select from put_in) or exists (select from aside)
                union all
                select 0 from timed) found on true
         -- Somebody else may have changed it while this one waited for its place: then it looks again.
         where target.id = wanted.id and target.status = 'pending' and target.priority = wanted.priority
        returning target.id
      )
      select job.status, job.priority as before, changed.id is not null as "isChanged",
             (select count(*) from announced)
        from job left join changed using (id)`);
    const [row] = rows;
    if (row === undefined) return undefined;
    if (row.isChanged || row.status !== "pending" || row.before === priority) {
      const { status, before, isChanged } = row;
      return {
        status,
        before,
        isChanged: isChanged || (status === "pending" && before === priority),
      };
    }
    // It was moving from one place to another this moment (claimed, put back): look again.
    await sleep(5);
  }
}
