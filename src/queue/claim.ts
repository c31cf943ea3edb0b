import sql from "sql-template-tag";

import { claimedJobs } from "./claimed-jobs.ts";
import type { Db, Job } from "./job.ts";
import { numbers } from "./numbers.ts";

/** What a claim tells of the line: see lane-floors.ts. */
interface LineView {
  /** The oldest transaction that could still add something, and the first one that has not begun. */
  oldest: bigint;
  next: bigint;
  /** The turn that was claimed last in each lane, most urgent lane first. */
  turns: number[];
  /** Moves when jobs come back to an old place. */
  returns: number;
}

export interface Claim {
  /** In the order in which they are to be started. */
  jobs: Job[];
  line: LineView;
  /** There are running limits, or something is paused, or this is about to change: only `claimUnderLimits` may claim. */
  limited: boolean;
}

/** Where each lane keeps the turn that was claimed last. */
const laneSequences = sql`array[
  'job_turn_1', 'job_turn_2', 'job_turn_3', 'job_turn_4', 'job_turn_5',
  'job_turn_6', 'job_turn_7', 'job_turn_8', 'job_turn_9', 'job_turn_10']::regclass[]`;

/** Where a claim may begin to look. */
export interface Floors {
  /** The turn in each lane below which nothing waits. */
  turns: readonly number[];
  /** They hold while `job_returns` stands here: jobs that came back to an old place have moved it before they are seen. */
  returns: number;
}

/** The floors of a claim that looks at the whole line. */
export const wholeLine: Floors = { turns: Array.from({ length: 10 }, () => 0), returns: 0 };

/**
 * pending → processing: up to `count` jobs, most urgent first, then turn by turn, then first in, first out; those that
 * another worker is taking this moment are passed over. Grants the leases: the attempts rise. Claims nothing where there are
 * limits, and says so.
 */
export async function claim(
  db: Db,
  workerId: number,
  count: number,
  floors = wholeLine,
): Promise<Claim> {
  const statement = sql`
    with line as materialized (
      -- The lock: whoever sets a limit, or claims under limits, holds it alone, so a claim comes wholly before or after. Not
      -- waited for: this statement's snapshot would be older than the lock. Then the sequence, not the table: it is newer.
      select case when pg_try_advisory_xact_lock_shared('job_limits'::regclass::oid::bigint)
                  then coalesce(pg_sequence_last_value('job_limits_in_force'), 1) > 1
                  else true end as limited,
             coalesce(pg_sequence_last_value('job_returns'), 0) as returns
    ), picked as materialized (
      select lane.place
        from line
       cross join unnest(${numbers(floors.turns)}::bigint[]) with ordinality as floor (turn, priority)
       cross join lateral (
         select ready.ctid as place from job_ready ready
          where ready.priority = floor.priority::smallint
            and ready.turn >= case when line.returns = ${floors.returns} then floor.turn else 0 end
          order by ready.turn, ready.job_id
          limit ${count}
            for update skip locked) lane
       where not line.limited
         -- Not locked: a worker that is declared dead meanwhile may still get jobs; rescue looks for such leases again and again.
         and exists (select from workers where id = ${workerId} and state = 'alive')
       limit ${count}
    ), taken as (
      -- By a list, not by a join: a join begins a scan for each row and asks the file for its size each time (a fifth of the claim).
      delete from job_ready ready where ready.ctid = any (array(select place from picked)) returning ready.job_id
    ), started as (
      update book_generation_jobs job
         set status = 'processing', worker_id = ${workerId}, attempt = attempt + 1,
             started_at = coalesce(started_at, now())
       where job.id = any (array(select job_id from taken))
      returning job.id, job.book_id, job.job_type, job.user_id, job.attempt, job.retry_count,
                job.max_retries, job.priority - job.aged as priority, job.turn
    ), leased as (
      insert into job_leases (job_id, worker_id, attempt) select id, ${workerId}, attempt from started
    ), reached as (
      select priority, max(turn) as turn from started group by priority
    ), advanced as (
      -- Only one claimer at a time moves a lane, and only forwards; another that comes meanwhile leaves it to the next claim.
      select case when pg_try_advisory_xact_lock(lane::oid::bigint) then
               case when turn > coalesce(pg_sequence_last_value(lane), 0) then setval(lane, turn) end end
        from reached cross join lateral (select (${laneSequences})[priority] as lane) sequence
    )
    -- One row, whatever the number of jobs: a third less work for the client than a row for each. None of the parts is null:
    -- concat_ws would leave it out.
    select '[[' || string_agg(concat_ws(',', id, book_id, to_json(job_type), coalesce(to_json(user_id), 'null'), priority,
             turn, attempt, retry_count, max_retries, coalesce(input, 'null'), coalesce(redo, 'null')), '],[') || ']]' as jobs,
           (select array_agg(coalesce(pg_sequence_last_value(lane), 0)) from unnest(${laneSequences}) lane)::text as turns,
           (select returns from line)::text as returns,
           (select limited from line) as limited,
           pg_snapshot_xmin(pg_current_snapshot())::text as oldest,
           pg_snapshot_xmax(pg_current_snapshot())::text as next,
           (select count(*) from advanced) as lanes
      from started left join job_inputs on job_id = id`;
  const { rows } = await db.query<{
    jobs: string | null;
    turns: string;
    returns: string;
    limited: boolean;
    oldest: string;
    next: string;
  }>(Object.assign(statement, { name: "claim" }));
  const [row] = rows;
  if (row === undefined) throw new Error("claim returned no row");
  return {
    jobs: claimedJobs(row.jobs),
    line: {
      oldest: BigInt(row.oldest),
      next: BigInt(row.next),
      turns: row.turns.slice(1, -1).split(",").map(Number),
      returns: Number(row.returns),
    },
    limited: row.limited,
  };
}
