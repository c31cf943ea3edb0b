import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { type EndedBook, lockEndedBooks } from "../queue/lock-ended-books.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { removeOrphans } from "./remove-orphans.ts";

export interface ExpiredFiles {
  books: number;
  /** Removed from the shelf, those that earlier clean-ups had left behind included. */
  files: number;
  bytes: number;
  /** Files of these books that are in other books too, and stay. */
  shared: number;
}

export interface Expiry {
  /** Books whose newest run ended before it. */
  endedBefore: Date;
  /** Files that were put since then stay on the shelf: see remove-orphans.ts. */
  putBefore: Date;
}

/** Books of one transaction. */
const atOnce = 100;

/**
 * Takes the files of old books away; their rows, stages and events stay, with a `files.expired` event. Their kept steps go as
 * well: they name files, so a retry makes the book anew. Rows first, each batch whole, files afterwards: no row ever names a
 * file that is gone, and a run that was cut short is finished by the next.
 */
export async function expireFiles(
  { pool, shelf }: { pool: Pool; shelf: Shelf },
  { endedBefore, putBefore }: Expiry,
): Promise<ExpiredFiles> {
  let books = 0;
  const shared = new Set<string>();
  for await (const bookIds of booksWithFiles(pool, endedBefore)) {
    await inTransaction(pool, async (db) => {
      const expired = await takeRows(db, await lockEndedBooks(db, bookIds, endedBefore));
      books += expired.books;
      for (const key of expired.shared) shared.add(key);
    });
  }
  // Two books that expire one after the other were sharing until the second had gone.
  const still = await namedKeys(pool, [...shared]);
  return { books, shared: still.length, ...(await removeOrphans({ pool, shelf }, putBefore)) };
}

/** What `expireFiles` would do, as far as the rows tell: files that only steps name are not counted. */
export async function countExpiring(
  db: Db,
  { endedBefore }: Pick<Expiry, "endedBefore">,
): Promise<ExpiredFiles> {
  const { rows } = await db.query<ExpiredFiles>(sql`
    with old as materialized (
      select book_id from book_generation_jobs
       group by book_id
      having bool_and(completed_at is not null and completed_at < ${endedBefore})
    ), file as (
      select artifact.key, max(artifact.bytes) as bytes,
             bool_or(old.book_id is not null) as expires, bool_and(old.book_id is not null) as goes
        from job_artifacts artifact
        join book_generation_jobs job on job.id = artifact.job_id
        left join old using (book_id)
       group by artifact.key
    )
    select (select count(distinct book_id) from job_artifacts artifact
              join book_generation_jobs job on job.id = artifact.job_id join old using (book_id))::float8 as books,
           count(*) filter (where goes)::float8 as files,
           coalesce(sum(bytes) filter (where goes), 0)::float8 as bytes,
           count(*) filter (where expires and not goes)::float8 as shared
      from file`);
  return rows[0] ?? { books: 0, files: 0, bytes: 0, shared: 0 };
}

async function takeRows(
  db: Db,
  ended: readonly EndedBook[],
): Promise<{ books: number; shared: string[] }> {
  if (ended.length === 0) return { books: 0, shared: [] };
  const jobIds = ended.flatMap((book) => book.jobIds);
  await db.query(sql`
    delete from job_steps where book_id = any(${ended.map(({ bookId }) => bookId)}::bigint[])`);
  await db.query(sql`delete from file_holds where job_id = any(${jobIds}::bigint[])`);
  const { rows } = await db.query<{ key: string }>(sql`
    delete from job_artifacts where job_id = any(${jobIds}::bigint[]) returning key`);
  const newest = ended.map((book) => book.jobIds.at(-1) ?? book.bookId);
  await db.query(sql`
    select append_job_event(job_id, 'files.expired', '{}') from unnest(${newest}::bigint[]) job_id`);
  return {
    books: ended.length,
    shared: await namedKeys(db, [...new Set(rows.map(({ key }) => key))]),
  };
}

/** Those of the keys that a book's row names. */
async function namedKeys(db: Db, keys: readonly string[]): Promise<string[]> {
  if (keys.length === 0) return [];
  const { rows } = await db.query<{ key: string }>(sql`
    select key from unnest(${keys}::text[]) as key
     where exists (select from job_artifacts artifact where artifact.key = key.key)`);
  return rows.map(({ key }) => key);
}

async function* booksWithFiles(db: Db, endedBefore: Date): AsyncGenerator<number[]> {
  let after = 0;
  for (;;) {
    const { rows } = await db.query<{ last: number | null; bookIds: number[] }>(sql`
      select max(artifact.job_id)::float8 as last,
             coalesce(array_agg(distinct job.book_id::float8) filter (where job.completed_at < ${endedBefore}), '{}')
               as "bookIds"
        from (select distinct job_id from job_artifacts
               where job_id > ${after} order by job_id limit ${atOnce}) artifact
        left join book_generation_jobs job on job.id = artifact.job_id`);
    const [row] = rows;
    if (row?.last == null) return;
    after = row.last;
    if (row.bookIds.length > 0) yield row.bookIds;
  }
}
