import { createReadStream } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { AppError } from "../errors.ts";
import { allKeys } from "../shelf/all-keys.ts";
import { copyFiles } from "../shelf/copy-files.ts";
import { openDiskShelf } from "../shelf/disk-shelf.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { type BackupNote, readBackupNote } from "./backup-note.ts";
import { newestMigration } from "./newest-migration.ts";
import { ownTables } from "./own-tables.ts";

const atOnce = 200;
/** A database that nobody has used may have rows here; those of the backup take their place. */
const filledUnasked = new Set(["request_buckets", "service_secrets", "user_limits", "workers"]);

/**
 * A backup → an empty, migrated database and a shelf. Files first, then all rows in one transaction: it is there whole or not
 * at all, and may be run again. Throws AppError: `no_backup`, `not_empty`, `other_version`, `files_damaged`.
 */
export async function restoreBackup(
  { pool, shelf }: { pool: Pool; shelf: Shelf },
  folder: string,
): Promise<{ rows: number; files: number; at: string }> {
  const note = await readBackupNote(folder);
  await refuseOthers(pool, note);
  const from = openDiskShelf(join(folder, "shelf"));
  const done = await copyFiles({ from, to: shelf }, allKeys(from), { remove: false });
  const files = done.copied + done.skipped;
  if (done.damaged.length > 0 || files < note.files) {
    throw refusal(
      "files_damaged",
      `The backup has ${files} whole files of ${note.files}; nothing is restored.\n${done.damaged.join("\n")}`,
    );
  }
  const rows = await inTransaction(pool, (db) => restoreRows(db, folder, note));
  return { rows, files, at: note.at };
}

async function restoreRows(db: Db, folder: string, note: BackupNote): Promise<number> {
  await silenceTriggers(db);
  let sum = 0;
  for (const table of note.tables) {
    // Nobody orders a book between the look and the rows.
    await run(db, `lock table public.${table.name} in access exclusive mode`);
    if (filledUnasked.has(table.name)) await run(db, `delete from public.${table.name}`);
    else await refuseRows(db, table.name);
    const count = await fill(db, table.name, join(folder, note.rows, `${table.name}.gz`));
    if (count !== table.rows) {
      throw refusal(
        "no_backup",
        `The backup's table ${table.name} has ${count} rows of ${table.rows}.`,
      );
    }
    sum += count;
  }
  for (const { name, last, called } of note.sequences) {
    await db.query(
      sql`select setval(format('public.%I', ${name}::text)::regclass, ${last}::bigint, ${called})`,
    );
  }
  return sum;
}

async function fill(db: Db, table: string, path: string): Promise<number> {
  let lot: string[] = [];
  let count = 0;
  for await (const line of createInterface({
    input: createReadStream(path).pipe(createGunzip()),
  })) {
    lot.push(String(JSON.parse(line)));
    count++;
    if (lot.length === atOnce) await insert();
  }
  await insert();
  return count;

  async function insert(): Promise<void> {
    const text = `insert into public.${table} overriding system value
      select (read.whole_row).* from (
        select line::public.${table} as whole_row from unnest($1::text[]) as line offset 0) read`;
    await db.query({ text, values: [lot] });
    lot = [];
  }
}

/** Triggers would tell of every book as if it were being made now. */
async function silenceTriggers(db: Db): Promise<void> {
  try {
    await db.query(sql`set local session_replication_role = replica`);
  } catch (cause) {
    throw new AppError(
      "not_allowed",
      "This database user may not set session_replication_role. Restore as the owner of the server (on Supabase: postgres).",
      { retry: "never", cause },
    );
  }
}

async function refuseOthers(db: Db, note: BackupNote): Promise<void> {
  const here = await newestMigration(db);
  const columns = new Map((await ownTables(db)).map((table) => [table.name, table.columns.join()]));
  const alike = note.tables.every((table) => columns.get(table.name) === table.columns.join());
  if (here !== note.migration || !alike) {
    throw refusal(
      "other_version",
      `The backup was made at migration ${note.migration}, this database is at ${here}. Restore it with the Bookmill that made it, then upgrade.`,
    );
  }
  for (const { name } of note.tables) if (!filledUnasked.has(name)) await refuseRows(db, name);
}

async function refuseRows(db: Db, table: string): Promise<void> {
  const { rows } = await run(db, `select from public.${table} limit 1`);
  if (rows.length === 0) return;
  throw refusal(
    "not_empty",
    `The database is in use: its table ${table} has rows. Restore into an empty one.`,
  );
}

/** Names of tables come from ownTables or are compared with it. */
const run = (db: Db, text: string): Promise<{ rows: unknown[] }> => db.query({ text, values: [] });

const refusal = (code: string, message: string): AppError =>
  new AppError(code, message, { retry: "never" });
