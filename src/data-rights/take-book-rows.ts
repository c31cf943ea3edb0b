import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { EndedBook } from "../queue/lock-ended-books.ts";
import { numbers } from "../queue/numbers.ts";
import { countBookRows } from "./count-book-rows.ts";
import { planRemoval } from "./remove-files.ts";

export interface TakenRows {
  jobs: number;
  rows: Record<string, number>;
  /** Every file that these rows named, by its key. */
  files: Map<string, NamedBytes>;
}

/** As far as the rows tell. */
export interface NamedBytes {
  name: string | null;
  bytes: number | null;
}

/** Takes all rows of ended, locked books of one user away, in the caller's transaction. */
export async function takeBookRows(
  db: Db,
  books: readonly EndedBook[],
  userId: string | null,
): Promise<TakenRows> {
  if (books.length === 0) return { jobs: 0, rows: {}, files: new Map() };
  const bookIds = books.map(({ bookId }) => bookId);
  const jobIds = books.flatMap((book) => book.jobIds);
  const rows = await countBookRows(db, { bookIds, jobIds });
  const files = await filesOf(db, jobIds);
  const uploads = await takeUploads(db, { bookIds, jobIds, userId });
  for (const key of uploads) if (!files.has(key)) files.set(key, { name: null, bytes: null });
  if (uploads.length > 0) rows["uploads"] = uploads.length;
  await planRemoval(db, [...files.keys()]);
  await db.query(sql`delete from job_steps where book_id = any(${numbers(bookIds)}::bigint[])`);
  await db.query(sql`select forget_jobs(${numbers(jobIds)}::bigint[])`);
  return { jobs: jobIds.length, rows, files };
}

async function filesOf(db: Db, jobIds: readonly number[]): Promise<Map<string, NamedBytes>> {
  const { rows } = await db.query<NamedBytes & { key: string }>(sql`
    select key, min(name) as name, max(bytes)::float8 as bytes
      from (select key, name, bytes from job_artifacts where job_id = any(${numbers(jobIds)}::bigint[])
            union all
            select key, null, null from file_holds where job_id = any(${numbers(jobIds)}::bigint[])) file
     group by key`);
  return new Map(rows.map(({ key, ...file }) => [key, file]));
}

/** The uploads that these books, and no others of the user, were drawn from; returns their files. */
async function takeUploads(
  db: Db,
  { bookIds, jobIds, userId }: { bookIds: number[]; jobIds: number[]; userId: string | null },
): Promise<string[]> {
  const { rows: used } = await db.query<{ url: string }>(sql`
    select distinct input -> 'order' ->> 'characterImageUrl' as url from job_inputs
     where job_id = any(${numbers(jobIds)}::bigint[])
       and input -> 'order' ->> 'characterImageUrl' ~ '^upload:[1-9][0-9]{0,14}$'`);
  // The usual case: no upload, and no walk over the user's other orders.
  if (used.length === 0) return [];
  const urls = used.map(({ url }) => url);
  const { rows } = await db.query<{ key: string }>(sql`
    delete from uploads upload
     where upload.user_id is not distinct from ${userId}::uuid
       and 'upload:' || upload.id = any(${urls}::text[])
       and not exists (
         select from book_generation_jobs job join job_inputs input on input.job_id = job.id
          where (job.user_id = ${userId}::uuid or (job.user_id is null and ${userId}::uuid is null))
            and job.book_id <> all(${numbers(bookIds)}::bigint[])
            and input.input -> 'order' ->> 'characterImageUrl' = 'upload:' || upload.id)
       and not exists (
         select from job_schedules schedule
          where schedule.user_id is not distinct from upload.user_id
            and schedule.job #>> '{input,order,characterImageUrl}' = 'upload:' || upload.id)
    returning key`);
  return rows.map(({ key }) => key);
}
