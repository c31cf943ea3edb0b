import type { Pool } from "pg";
import sql from "sql-template-tag";

import { inQueueTransaction } from "./in-queue-transaction.ts";
import type { Db } from "./job.ts";
import { type EndedBook, lockEndedBooks } from "./lock-ended-books.ts";
import { numbers } from "./numbers.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";

export interface Forgotten {
  jobs: number;
  /** A job and its retries are one book. */
  books: number;
  /** When the earliest of them ended; undefined when there was none. */
  since: Date | undefined;
}

/** Books of one transaction: short locks, and short snapshots for vacuum. */
const atOnce = 200;
/** Rows that one look for old books goes over: it ends within milliseconds even where nearly all are younger. */
const lookAt = 5000;

/**
 * Forgets whole books whose newest run ended before that moment: all runs, with their keys, stages, steps and events. Books
 * with a live run stay, and those that are being tried again this instant. Each batch is whole by itself: whoever is stopped
 * half way goes on the next time.
 */
export async function forgetOldJobs(
  pool: Pool,
  { endedBefore }: { endedBefore: Date },
  place?: QueuePlace,
): Promise<Forgotten> {
  const forgotten: Forgotten = { jobs: 0, books: 0, since: undefined };
  for await (const bookIds of oldBooks(renamed(pool, place), endedBefore)) {
    const books = await inQueueTransaction(pool, place, async (db) => {
      const ended = await lockEndedBooks(db, bookIds, endedBefore);
      await forget(db, ended);
      return ended;
    });
    for (const { jobIds, endedAt } of books) {
      forgotten.books++;
      forgotten.jobs += jobIds.length;
      if (forgotten.since === undefined || endedAt < forgotten.since) forgotten.since = endedAt;
    }
  }
  return forgotten;
}

/** How many `forgetOldJobs` would forget. */
export async function countOldJobs(
  db: Db,
  { endedBefore }: { endedBefore: Date },
): Promise<Forgotten> {
  const { rows } = await db.query<{ jobs: number; books: number; since: Date | null }>(sql`
    select coalesce(sum(jobs), 0)::float8 as jobs, count(*)::float8 as books, min(ended_at) as since
      from (select count(*) as jobs, max(completed_at) as ended_at
              from book_generation_jobs
             group by book_id
            -- A live run has not ended at any time.
            having bool_and(completed_at is not null and completed_at < ${endedBefore})) book`);
  const [row] = rows;
  return { jobs: row?.jobs ?? 0, books: row?.books ?? 0, since: row?.since ?? undefined };
}

async function forget(db: Db, books: readonly EndedBook[]): Promise<void> {
  const jobIds = books.flatMap((book) => book.jobIds);
  if (jobIds.length > 0) await db.query(sql`select forget_jobs(${numbers(jobIds)}::bigint[])`);
}

/** Books that may be old enough, in the order of their jobs' numbers: no index is kept for this, it would slow every end. */
async function* oldBooks(db: Db, endedBefore: Date): AsyncGenerator<number[]> {
  let after = 0;
  for (;;) {
    const { rows } = await db.query<{ last: number | null; bookIds: number[] }>(sql`
      select max(id)::float8 as last,
             coalesce(array_agg(distinct book_id::float8) filter (where completed_at < ${endedBefore}), '{}') as "bookIds"
        from (select id, book_id, completed_at from book_generation_jobs
               where id > ${after} order by id limit ${lookAt}) looked_at`);
    const [row] = rows;
    if (row?.last == null) return;
    after = row.last;
    for (let start = 0; start < row.bookIds.length; start += atOnce) {
      yield row.bookIds.slice(start, start + atOnce);
    }
  }
}
