import { randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { AppError } from "../errors.ts";
import { namedFiles } from "../pipeline/named-files.ts";
import { stillNamed } from "../pipeline/still-named.ts";
import { allKeys } from "../shelf/all-keys.ts";
import { copyFiles } from "../shelf/copy-files.ts";
import { makeShelfFolder, openDiskShelf } from "../shelf/disk-shelf.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { type BackupNote, noteName } from "./backup-note.ts";
import { newestMigration } from "./newest-migration.ts";
import { ownTables } from "./own-tables.ts";
import { writeRows } from "./write-rows.ts";

export interface WrittenBackup {
  rows: number;
  files: number;
  /** Of these, those that an earlier backup in the folder had already. */
  had: number;
}

/**
 * The database as of one moment, and every file that it names, into a folder; books may be made meanwhile. A file never
 * changes under its key, so files may be copied after the rows. An earlier backup in the folder lends its files, and is a
 * whole backup until this one is. Throws AppError `files_damaged` when a file that is still named cannot be copied.
 */
export async function writeBackup(
  { pool, shelf }: { pool: Pool; shelf: Shelf },
  folder: string,
): Promise<WrittenBackup> {
  const rowsFolder = `database-${randomUUID()}`;
  await mkdir(join(folder, rowsFolder), { recursive: true });
  const copies = join(folder, "shelf");
  await makeShelfFolder(copies);
  const to = openDiskShelf(copies);
  const { note, keys } = await inTransaction(pool, (db) => readSnapshot(db, folder, rowsFolder));
  const done = await copyFiles({ from: shelf, to }, inTurn(keys), { remove: false });
  const lost = await stillNamed(
    pool,
    [...done.missing, ...done.damaged].map((key) => ({ key })),
  );
  if (lost.length > 0) {
    await rm(join(folder, rowsFolder), { recursive: true });
    const names = lost.map(({ key }) => key).join("\n");
    throw new AppError(
      "files_damaged",
      `The shelf lacks ${lost.length} files, or has them damaged; there is no backup without them.\n${names}`,
      { retry: "never" },
    );
  }
  await writeFile(join(folder, `${noteName}.half`), JSON.stringify(note, undefined, 2), {
    flush: true,
  });
  await rename(join(folder, `${noteName}.half`), join(folder, noteName));
  await removeEarlier(folder, rowsFolder);
  // What was erased since the earlier backup leaves the folder too.
  for await (const key of allKeys(to)) if (!keys.has(key)) await to.erase(key);
  const rows = note.tables.reduce((sum, table) => sum + table.rows, 0);
  return { rows, files: keys.size, had: done.skipped };
}

async function readSnapshot(
  db: Db,
  folder: string,
  rowsFolder: string,
): Promise<{ note: BackupNote; keys: Set<string> }> {
  await db.query(sql`set transaction isolation level repeatable read, read only`);
  const at = new Date().toISOString();
  const tables: BackupNote["tables"] = [];
  for (const table of await ownTables(db)) {
    const rows = await writeRows(db, table, join(folder, rowsFolder, `${table.name}.gz`));
    tables.push({ ...table, rows });
  }
  const keys = new Set<string>();
  for await (const { key } of namedFiles(db)) keys.add(key);
  // Sequences know no snapshot: read last, they are ahead of every row.
  const { rows: sequences } = await db.query<BackupNote["sequences"][number]>(sql`
    select sequencename as name, last_value::float8 as last, true as called
      from pg_sequences where schemaname = 'public' and last_value is not null`);
  const migration = await newestMigration(db);
  const note = {
    layout: 1,
    at,
    migration,
    rows: rowsFolder,
    tables,
    sequences,
    files: keys.size,
  } as const;
  return { note, keys };
}

async function removeEarlier(folder: string, kept: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^database-[0-9a-f-]+$/.test(name) && name !== kept) {
      await rm(join(folder, name), { recursive: true });
    }
  }
}

async function* inTurn(keys: Iterable<string>): AsyncGenerator<string> {
  yield* keys;
}
