import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { Shelf, ShelvedFile } from "../shelf/shelf.ts";

export interface RemovedFiles {
  files: number;
  bytes: number;
}

/** Keys of one look into the database. */
const atOnce = 1000;
/** Files that no book's row names, held in memory until the steps have been read through once for all of them. */
const mostSuspects = 200_000;
/** Steps of one read: a few megabytes. */
const stepsAtOnce = 2000;

/**
 * Removes every file of the shelf that neither a book's row nor a kept step names, unless it was put since `putBefore`. That
 * is the grace for books in the making: a file is on the shelf before anything names it, and a put of bytes that are there
 * already counts as put now. A step's files are named within seconds of their put, while the database is away within the
 * time that it is away: a day is ample.
 */
export async function removeOrphans(
  { pool, shelf }: { pool: Db; shelf: Shelf },
  putBefore: Date,
): Promise<RemovedFiles> {
  const removed: RemovedFiles = { files: 0, bytes: 0 };
  const suspects = new Map<string, number>();
  for await (const files of inLots(shelf.oldFiles(putBefore))) {
    for (const { key, bytes } of await withoutRow(pool, files)) suspects.set(key, bytes);
    if (suspects.size >= mostSuspects) await removeSuspects();
  }
  await removeSuspects();
  return removed;

  async function removeSuspects(): Promise<void> {
    // A redrawn scene's first picture, a child's drawing: only a step names them, and a retry reads them.
    if (suspects.size > 0) {
      for await (const keys of keysInSteps(pool)) for (const key of keys) suspects.delete(key);
    }
    for (const [key, bytes] of suspects) {
      if (!(await shelf.remove(key, putBefore))) continue;
      removed.files++;
      removed.bytes += bytes;
    }
    suspects.clear();
  }
}

async function withoutRow(db: Db, files: readonly ShelvedFile[]): Promise<ShelvedFile[]> {
  const { rows } = await db.query<{ key: string }>(sql`
    select key from unnest(${files.map(({ key }) => key)}::text[]) as key
     where not exists (select from job_artifacts artifact where artifact.key = key.key)`);
  const unnamed = new Set(rows.map(({ key }) => key));
  return files.filter(({ key }) => unnamed.has(key));
}

/** Every key that a kept step names, wherever in its result. */
async function* keysInSteps(db: Db): AsyncGenerator<string[]> {
  let after = 0;
  for (;;) {
    const { rows } = await db.query<{ last: number | null; keys: string[] | null }>(sql`
      with last as materialized (
        select max(book_id) as book_id
          from (select book_id from job_steps where book_id > ${after} order by book_id limit ${stepsAtOnce}) read)
      select (select book_id from last)::float8 as last, array_agg(distinct found[1]) as keys
        from job_steps step
       cross join lateral regexp_matches(step.result::text, '[0-9a-f]{64}[.][a-z0-9]{3,4}', 'g') as found
       where step.book_id > ${after} and step.book_id <= (select book_id from last)`);
    const [row] = rows;
    if (row?.last == null) return;
    after = row.last;
    yield row.keys ?? [];
  }
}

async function* inLots(files: AsyncIterable<ShelvedFile>): AsyncGenerator<ShelvedFile[]> {
  let lot: ShelvedFile[] = [];
  for await (const file of files) {
    lot.push(file);
    if (lot.length < atOnce) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
