import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { NamedFile } from "../stages/stage.ts";
import type { HistoryBook } from "./read-history.ts";

/** A book's first picture. */
export interface Cover {
  file: NamedFile;
  colours: string[];
}

/**
 * The covers of these books by their numbers, each of the newest run that has one. With the service's right: users do not
 * read steps, and whose books these are was asked before.
 */
export async function readCovers(
  db: Db,
  books: readonly HistoryBook[],
): Promise<Map<number, Cover>> {
  if (books.length === 0) return new Map();
  const { rows } = await db.query<Cover & { bookId: number }>(sql`
    select book.id::float8 as "bookId", file.file, step.colours
      from unnest(${books.map(({ bookId }) => bookId)}::bigint[], ${books.map(({ jobId }) => jobId)}::bigint[])
             as book (id, newest)
     cross join lateral (
       select key, json_build_object('name', name, 'artifact', json_build_object(
                'key', key, 'mediaType', media_type, 'bytes', bytes)) as file
         from job_artifacts
        where job_id = any(array[book.newest, book.id, (select parent_job_id from book_generation_jobs where id = book.newest)])
          and name = 'scene-1-small.webp'
        order by job_id desc limit 1) file
     cross join lateral (
       select result #> '{value,colours}' as colours from job_steps
        where book_id = book.id and stage_name = 'scene_creation' and part = 1
          and result #>> '{value,small,key}' = file.key
        limit 1) step`);
  return new Map(rows.map(({ bookId, ...cover }) => [bookId, cover]));
}
