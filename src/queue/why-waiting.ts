import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { numbers } from "./numbers.ts";

/** Why a job has not started. */
export type WaitReason =
  /** Ordered for later. */
  | "scheduled"
  /** It failed or had to wait, and will be tried again. */
  | "backoff"
  /** The queue, its type or its user is paused. */
  | "paused"
  /** As many run as may: in all, of its type, or of its user. */
  | "limit"
  /** Nobody works at the moment. */
  | "no_worker"
  /** Others come first: more urgent ones, or earlier ones. */
  | "turn";

export interface Waiting {
  reason: WaitReason;
  /** Its place in the line, from 1; null while it is not in the line, or has more than `mostCounted` before it. */
  position: number | null;
  /** The moment before which it does not start, when there is one. */
  until: Date | null;
}

/** Further back nobody reads the number to the last digit. */
const mostCounted = 10_000;

/** Why a pending job waits, and how many stand before it; undefined when it does not wait. */
export async function whyWaiting(db: Db, jobId: number): Promise<Waiting | undefined> {
  const { rows } = await db.query<Facts & { before: number | null }>(sql`
    select ${facts},
           (select case when exists (select from job_ready own
                                      where own.priority = job.priority - job.aged and own.turn = job.turn and own.job_id = job.id)
                   then (select count(*) from (
                           select from job_ready other
                            where (other.priority, other.turn, other.job_id)
                                  < (job.priority - job.aged, job.turn, job.id)
                            limit ${mostCounted + 1}) one)::float8 end) as before
      from book_generation_jobs job
     where job.id = ${jobId} and job.status = 'pending'`);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    reason: reasonOf(row),
    position: row.before === null || row.before > mostCounted ? null : row.before + 1,
    until: row.until,
  };
}

/** The same of many jobs at once, without their places: those are counted one by one. Jobs that do not wait are left out. */
export async function waitReasons(
  db: Db,
  jobIds: readonly number[],
): Promise<Map<number, Omit<Waiting, "position">>> {
  if (jobIds.length === 0) return new Map();
  const { rows } = await db.query<Facts & { id: number }>(sql`
    select job.id::float8 as id, ${facts}
      from book_generation_jobs job
     where job.id = any(${numbers(jobIds)}::bigint[]) and job.status = 'pending'`);
  return new Map(rows.map((row) => [row.id, { reason: reasonOf(row), until: row.until }]));
}

interface Facts {
  attempt: number;
  until: Date | null;
  paused: boolean;
  parked: boolean;
  full: boolean;
  working: boolean;
}

const facts = sql`
  job.attempt,
  case when job.run_at > now() then job.run_at end as until,
  exists (select from job_limits where paused and
           (scope = 'queue' or (scope = 'job_type' and key = job.job_type)
            or (scope = 'user' and key = coalesce(job.user_id, '00000000-0000-0000-0000-000000000000')::text))) as paused,
  exists (select from job_parked parked where parked.job_id = job.id) as parked,
  exists (select from job_limits where scope = 'queue' and max_running <= (select count(*) from job_leases)) as full,
  exists (select from workers where state = 'alive' and beat_at > now() - interval '10 seconds') as working`;

function reasonOf(job: Facts): WaitReason {
  if (job.until !== null) return job.attempt === 0 ? "scheduled" : "backoff";
  if (job.paused) return "paused";
  if (job.parked || job.full) return "limit";
  return job.working ? "turn" : "no_worker";
}
