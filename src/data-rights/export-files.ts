import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

export interface ExportedFile {
  /** In the archive. */
  path: string;
  key: string;
}

/** The numbers of all of a user's books, in their order. */
export async function exportedBooks(db: Db, userId: string): Promise<number[]> {
  const { rows } = await db.query<{ bookId: number }>(sql`
    select distinct book_id::float8 as "bookId" from book_generation_jobs
     where user_id = ${userId}::uuid order by "bookId"`);
  return rows.map(({ bookId }) => bookId);
}

/** The files of a book: of its newest run by their names, of earlier ones where they are others. */
export async function filesOfBook(db: Db, userId: string, bookId: number): Promise<ExportedFile[]> {
  const { rows } = await db.query<ExportedFile>(sql`
    with file as (
      select file.*, job.id = max(job.id) over () as is_newest
        from book_generation_jobs job join job_artifacts file on file.job_id = job.id
       where job.user_id = ${userId}::uuid
         and (job.id = ${bookId} or (job.book_id = ${bookId} and job.parent_job_id is not null))
    )
    select distinct on (name, key)
           'books/' || ${bookId}::bigint || '/' || case when is_newest then '' else 'earlier/' || job_id || '/' end || name
             as path, key
      from file
     order by name, key, job_id desc`);
  return rows;
}

/** The pictures that a user has uploaded. */
export async function uploadedFiles(db: Db, userId: string): Promise<ExportedFile[]> {
  const { rows } = await db.query<ExportedFile>(sql`
    select 'uploads/' || id || '.png' as path, key from uploads where user_id = ${userId}::uuid order by id`);
  return rows;
}
