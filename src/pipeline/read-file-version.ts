import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { NamedFile } from "../stages/stage.ts";

/** A file of any run of the book, by its name and the beginning of its content's hash. */
export async function readFileVersion(
  db: Db,
  bookId: number,
  { name, version }: { name: string; version: string },
): Promise<NamedFile | undefined> {
  const { rows } = await db.query<{ key: string; mediaType: string; bytes: number }>(sql`
    select file.key, file.media_type as "mediaType", file.bytes
      from book_generation_jobs run
      join job_artifacts file on file.job_id = run.id
     where ((run.id = ${bookId} and run.book_id = run.id) or (run.book_id = ${bookId} and run.parent_job_id is not null))
       and file.name = ${name} and starts_with(file.key, ${version})
     limit 1`);
  const [artifact] = rows;
  return artifact && { name, artifact };
}
