import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** "20261125000410": how far the database has come. */
export async function newestMigration(db: Db): Promise<string> {
  const { rows } = await db.query<{ version: string | null }>(sql`
    select max(version) as version from supabase_migrations.schema_migrations`);
  return rows[0]?.version ?? "";
}
