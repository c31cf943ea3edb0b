import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

export interface OwnTable {
  /** Without the schema, which is public. */
  name: string;
  /** In their order: rows are kept by position. */
  columns: string[];
}

/** The tables that applied migrations have made, by name; a project's other tables in the schema are none of our business. */
export async function ownTables(db: Db): Promise<OwnTable[]> {
  const { rows } = await db.query<OwnTable>(sql`
    with written as (
      select distinct made[1] as name
        from supabase_migrations.schema_migrations migration
       cross join lateral unnest(migration.statements) as statement
       cross join lateral regexp_matches(statement, 'create (?:unlogged )?table public[.]([a-z_0-9]+)', 'g') as made
    )
    select class.relname as name,
           array_agg(attribute.attname::text order by attribute.attnum) as columns
      from written
      join pg_class class on class.relname = written.name and class.relnamespace = 'public'::regnamespace
                         and class.relkind = 'r'
      join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attnum > 0
                                 and not attribute.attisdropped
     group by class.relname order by class.relname collate "C"`);
  return rows;
}
