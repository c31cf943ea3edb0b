import sql from "sql-template-tag";

import type { Db } from "./job.ts";

export interface Vacuum {
  /** Whose snapshot keeps dead rows from being cleared away, the oldest first; null: this role may not look. */
  holders: SnapshotHolder[] | null;
  /** Connections of other roles that this one may not look at: one of them may hold a snapshot too. */
  hidden: number;
  tables: HotTable[];
}

export interface SnapshotHolder {
  kind: "connection" | "replication slot" | "prepared transaction";
  /** For people: "process 4711 (psql, user ann)". */
  who: string;
  /** Transactions that have begun since. */
  transactions: number;
  /** Milliseconds since its transaction began; null: unknown (replication slots keep no time). */
  heldMs: number | null;
}

export interface HotTable {
  name: string;
  /** Estimates, by the server's own counters. */
  liveRows: number;
  deadRows: number;
  /** Milliseconds since the last vacuum, its own or somebody's; null: never since its counters began. */
  vacuumedMs: number | null;
}

/** insufficient_privilege */
const mayNotLook = "42501";

/** What stands between the queue's tables and their vacuum. Works as an ordinary role: what that is not shown is unknown. */
export async function readVacuum(db: Db): Promise<Vacuum> {
  const { rows: tables } = await db.query<HotTable>(sql`
    select relname as name, n_live_tup::float8 as "liveRows", n_dead_tup::float8 as "deadRows",
           extract(epoch from clock_timestamp() - greatest(last_autovacuum, last_vacuum))::float8 * 1000 as "vacuumedMs"
      from pg_stat_user_tables
     where relid = any(array['book_generation_jobs', 'job_ready', 'job_scheduled', 'job_leases', 'job_parked', 'job_stages',
                             'workers']::regclass[])
     order by n_dead_tup desc, relname`);
  const { rows } = await db.query<{ hidden: number }>(sql`
    select count(*)::float8 as hidden from pg_stat_activity
     where datname = current_database() and query = '<insufficient privilege>'`);
  return { tables, holders: await readHolders(db), hidden: rows[0]?.hidden ?? 0 };
}

async function readHolders(db: Db): Promise<SnapshotHolder[] | null> {
  try {
    const { rows } = await db.query<SnapshotHolder>(sql`
      select kind, who, transactions::float8, extract(epoch from clock_timestamp() - since)::float8 * 1000 as "heldMs"
        from (
          select 'connection' as kind,
                 format('process %s (%s, user %s)', pid, coalesce(nullif(application_name, ''), 'no name'),
                        coalesce(usename, 'unknown')) as who,
                 greatest(age(backend_xmin), age(backend_xid)) as transactions, xact_start as since
            from pg_stat_activity
           -- Other databases' snapshots do not matter here; a standby that asks for rows to be kept has no database.
           where (datname = current_database() or datname is null) and pid <> pg_backend_pid()
             and backend_type <> 'autovacuum worker' and (backend_xmin is not null or backend_xid is not null)
          union all
          select 'replication slot', format('%s (%s)', slot_name, case when active then 'in use' else 'not in use' end),
                 age(xmin), null
            from pg_replication_slots where xmin is not null
          union all
          select 'prepared transaction', gid, age(transaction), prepared
            from pg_prepared_xacts where database = current_database()) holder
       order by transactions desc
       limit 5`);
    return rows;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === mayNotLook) return null;
    throw error;
  }
}
