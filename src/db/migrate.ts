import { readdir, readFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

import { Client } from "pg";
import sql from "sql-template-tag";

/** Any two runners of any version agree on this number. */
const migrationLock = 727_274;

/**
 * Brings the database up to date and says which files it applied. Each file and its line in Supabase's own history
 * table commit together, so a half-applied file cannot exist; runners that meet wait for each other.
 */
export async function migrate(url: string, folder = ourMigrations()): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: "bookmill migrate" });
  client.on("error", () => {});
  await client.connect();
  try {
    // Session lock: migrations need a direct or session-mode connection, never a transaction pooler.
    await client.query(sql`select pg_advisory_lock(${migrationLock})`);
    await addAuthShim(client);
    return await applyNewFiles(client, folder);
  } finally {
    await client.end();
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

async function applyNewFiles(client: Client, folder: string): Promise<string[]> {
  await client.query("create schema if not exists supabase_migrations");
  await client.query(`create table if not exists supabase_migrations.schema_migrations
    (version text not null primary key, statements text[], name text)`);
  const { rows } = await client.query<{ version: string }>(sql`
    select version from supabase_migrations.schema_migrations`);
  const applied = new Set(rows.map((row) => row.version));
  const fresh = (await migrationFiles(folder)).filter((file) => !applied.has(file.version));
  for (const file of fresh) await applyFile(client, file);
  return fresh.map((file) => `${file.version}_${file.name}`);
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

async function applyFile(client: Client, file: MigrationFile): Promise<void> {
  const text = await readFile(file.path, "utf8");
  await client.query("begin");
  try {
    await client.query(text);
    await client.query(sql`
      insert into supabase_migrations.schema_migrations (version, name, statements)
      values (${file.version}, ${file.name}, ${[text]})`);
    await client.query("commit");
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
