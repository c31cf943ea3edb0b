import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

export interface JobEvent {
  /** Counts from 1 within the job, without gaps, in commit order. */
  seq: number;
  at: Date;
  /** "job.started", "step.completed", … */
  type: string;
  data: Record<string, unknown>;
}

/** What happened to a job after event `after`, oldest first. */
export async function readEvents(db: Db, jobId: number, after: number): Promise<JobEvent[]> {
  const { rows } = await db.query<JobEvent>(sql`
    select seq, at, type, data from job_events
     where job_id = ${jobId} and seq > ${after}
     order by seq
     limit 500`);
  return rows;
}

/** True for the last event that a job can have. */
export const endsJob = (event: JobEvent): boolean =>
  ["job.completed", "job.failed", "job.cancelled"].includes(event.type);
