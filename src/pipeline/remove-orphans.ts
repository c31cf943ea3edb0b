import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import type { Shelf, ShelvedFile } from "../shelf/shelf.ts";
import { keysInSteps } from "./keys-in-steps.ts";

export interface RemovedFiles {
  files: number;
  bytes: number;
}

/** Keys of one look into the database. */
const atOnce = 1000;
/** Files that no book's row names, held in memory until the steps have been read through once for all of them. */
const mostSuspects = 200_000;

/**
 * Removes every file of the shelf that neither a book's row nor a kept step names, unless it was put since `putBefore`. That
 * is the grace for books in the making: a file is on the shelf before anything names it, and a put of bytes that are there
 * already counts as put now. A step's files are named within seconds of their put, while the database is away within the
 * time that it is away: a day is ample.
 */
export async function removeOrphans(
  { pool, shelf }: { pool: Pool; shelf: Shelf },
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
      if (!(await removeUnheld({ pool, shelf }, key, putBefore))) continue;
      removed.files++;
      removed.bytes += bytes;
    }
    suspects.clear();
  }
}

/**
 * Nobody begins to put the file between the look and its removal (`hold_file` waits for the lock), and what a running job holds
 * stays: a store without a rename cannot see to that by itself.
 */
async function removeUnheld(
  { pool, shelf }: { pool: Pool; shelf: Shelf },
  key: string,
  putBefore: Date,
): Promise<boolean> {
  return inTransaction(pool, async (db) => {
    await db.query(sql`select lock_file(${key}, true)`);
    const { rows } = await db.query(sql`
      select from file_holds hold join book_generation_jobs job on job.id = hold.job_id
       where hold.key = ${key} and job.completed_at is null
       union all
      select from uploads where key = ${key} limit 1`);
    return rows.length === 0 && (await shelf.remove(key, putBefore));
  });
}

async function withoutRow(db: Db, files: readonly ShelvedFile[]): Promise<ShelvedFile[]> {
  const { rows } = await db.query<{ key: string }>(sql`
    select key from unnest(${files.map(({ key }) => key)}::text[]) as key
     where not exists (select from job_artifacts artifact where artifact.key = key.key)
       and not exists (select from uploads upload where upload.key = key.key)`);
  const unnamed = new Set(rows.map(({ key }) => key));
  return files.filter(({ key }) => unnamed.has(key));
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
