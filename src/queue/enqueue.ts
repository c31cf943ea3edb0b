import sql from "sql-template-tag";

import type { Db } from "./job.ts";

export interface NewJob {
  jobType: string;
  priority: number;
  maxRetries: number;
  userId: string | null;
  childProfileId: number | null;
}

/** ∅ → pending. Inside the caller's transaction; the worker is woken when that commits. */
export async function enqueue(db: Db, job: NewJob): Promise<number> {
  const { rows } = await db.query<{ id: number }>(sql`
    with new_id as (
      select nextval(pg_get_serial_sequence('public.book_generation_jobs', 'id')) as id
    ), woken as (
      select pg_notify('bookmill_jobs', '')
    )
    insert into book_generation_jobs
      (id, book_id, job_type, priority, max_retries, user_id, child_profile_id)
    select id, id, ${job.jobType}, ${job.priority}, ${job.maxRetries}, ${job.userId}, ${job.childProfileId}
      from new_id, woken
    returning id`);
  const [row] = rows;
  if (row === undefined) throw new Error("enqueue returned no row");
  return row.id;
}
