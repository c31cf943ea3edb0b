import sql from "sql-template-tag";

import type { Db } from "./job.ts";
import { numbers } from "./numbers.ts";

/** A book of which no run is live. */
export interface EndedBook {
  bookId: number;
  /** All its runs, the newest last. */
  jobIds: number[];
  /** When its newest run ended. */
  endedAt: Date;
}

/**
 * Those of the books whose runs have all ended before that moment, locked until the caller's transaction ends: nobody starts
 * a retry of them meanwhile. Books that somebody else has locked (a retry, another clean-up) are left out.
 */
export async function lockEndedBooks(
  db: Db,
  bookIds: readonly number[],
  endedBefore: Date,
): Promise<EndedBook[]> {
  // In the order in which a retry locks them. Live runs are not touched: their workers write them.
  const { rows: locked } = await db.query<{ id: number }>(sql`
    select id::float8 from book_generation_jobs
     where (id = any(${numbers(bookIds)}::bigint[])
            or (book_id = any(${numbers(bookIds)}::bigint[]) and parent_job_id is not null))
       and status in ('completed', 'failed', 'cancelled')
     order by id
       for update skip locked`);
  // A statement of its own: it sees the run that a retry has committed just before we got its parent's lock.
  const { rows } = await db.query<EndedBook>(sql`
    select book_id::float8 as "bookId", array_agg(id::float8 order by id) as "jobIds", max(completed_at) as "endedAt"
      from book_generation_jobs
     where id = any(${numbers(bookIds)}::bigint[])
        or (book_id = any(${numbers(bookIds)}::bigint[]) and parent_job_id is not null)
     group by book_id
    having bool_and(completed_at < ${endedBefore} and id = any(${numbers(locked.map(({ id }) => id))}::bigint[]))
     order by book_id`);
  return rows;
}
