import { readdir, readFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

import { Client } from "pg";
import sql from "sql-template-tag";

/** Any two runners of any version agree on this number. */
const migrationLock = 727_274;

/**
 * Brings the database up to date and says which files it applied. Each file and its line in Supabase's own history
 * table commit together, so a half-applied file cannot exist; runners that meet wait for each other, file by file.
 */
export async function migrate(url: string, folder = ourMigrations()): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: "bookmill migrate" });
  client.on("error", () => {});
  await client.connect();
  try {
    const known = await inTurn(client, async () => {
      await addAuthShim(client);
      return appliedVersions(client);
    });
    const applied: string[] = [];
    for (const file of await migrationFiles(folder)) {
      if (known.has(file.version)) continue;
      if (await inTurn(client, () => applyFile(client, file))) {
        applied.push(`${file.version}_${file.name}`);
      }
    }
    return applied;
  } finally {
    await client.end();
  }
}

/** One transaction, and no other runner in one at the same time. Its lock ends with it, also behind a transaction pooler. */
async function inTurn<Value>(client: Client, work: () => Promise<Value>): Promise<Value> {
  await client.query("begin");
  try {
    await client.query(sql`select pg_advisory_xact_lock(${migrationLock})`);
    const value = await work();
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function addAuthShim(client: Client): Promise<void> {
  const { rows } = await client.query<{ missing: boolean }>(sql`
    select to_regprocedure('auth.uid()') is null
           or not exists (select 1 from pg_roles where rolname = 'service_role') as missing`);
  if (rows[0]?.missing) {
    await client.query(await readFile(new URL("./auth-shim.sql", import.meta.url), "utf8"));
  }
}

async function appliedVersions(client: Client): Promise<Set<string>> {
  await client.query("create schema if not exists supabase_migrations");
  await client.query(`create table if not exists supabase_migrations.schema_migrations
    (version text not null primary key, statements text[], name text)`);
  const { rows } = await client.query<{ version: string }>(sql`
    select version from supabase_migrations.schema_migrations`);
  return new Set(rows.map((row) => row.version));
}

interface MigrationFile {
  version: string;
  name: string;
  path: string;
}

function ourMigrations(): string {
  const packageFile = findPackageJSON(import.meta.url);
  if (packageFile === undefined) throw new Error("Bookmill's package.json is missing");
  return join(dirname(packageFile), "supabase/migrations");
}

async function migrationFiles(folder: string): Promise<MigrationFile[]> {
  const files = (await readdir(folder)).toSorted().map((file) => {
    const match = /^(\d+)_(\w+)\.sql$/.exec(file);
    return match?.[1] && match[2]
      ? { version: match[1], name: match[2], path: join(folder, file) }
      : undefined;
  });
  return files.filter((file) => file !== undefined);
}

/** False: another runner was faster. */
async function applyFile(client: Client, file: MigrationFile): Promise<boolean> {
  if ((await appliedVersions(client)).has(file.version)) return false;
  const text = await readFile(file.path, "utf8");
  await client.query(text);
  await client.query(sql`
    insert into supabase_migrations.schema_migrations (version, name, statements)
    values (${file.version}, ${file.name}, ${[text]})`);
  return true;
}
