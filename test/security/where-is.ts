import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import type { Pool } from "pg";

/** The tables of every schema that is not PostgreSQL's own in which a row, as text, holds this word. */
export async function tablesWith(pool: Pool, word: string): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name
       from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p', 'm') and nspname <> 'information_schema' and nspname not like 'pg\\_%'
      order by 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rowCount } = await pool.query(
      `select from ${name} one where one::text ilike '%' || $1 || '%' limit 1`,
      [word],
    );
    if (rowCount) found.push(name.replace(/^public\./, ""));
  }
  return found;
}

/** The files of a folder, and of those in it, that hold this word in their bytes or in their names. */
export async function filesWith(folder: string, word: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name));
    const text = `${entry.name} ${bytes.toString("latin1")}`.toLowerCase();
    if (text.includes(word.toLowerCase())) found.push(entry.name);
  }
  return found;
}
