import { setTimeout as sleep } from "node:timers/promises";

import type { Pool } from "pg";

export interface WalMark {
  pool: Pool;
  at: string;
  commits: number;
}

/** Where the write-ahead log and the commit count stand. Backends report their counts once a second only. */
export async function markWal(pool: Pool): Promise<WalMark> {
  await sleep(1100);
  const { rows } = await pool.query<{ at: string; commits: string }>(
    `select pg_current_wal_lsn() as at,
            (select xact_commit from pg_stat_database where datname = current_database()) as commits`,
  );
  return { pool, at: rows[0]?.at ?? "0/0", commits: Number(rows[0]?.commits) };
}

export async function walSince(mark: WalMark): Promise<{ bytes: number; commits: number }> {
  const now = await markWal(mark.pool);
  const { rows } = await mark.pool.query<{ bytes: string }>(
    "select pg_wal_lsn_diff($1::pg_lsn, $2::pg_lsn) as bytes",
    [now.at, mark.at],
  );
  return { bytes: Number(rows[0]?.bytes), commits: now.commits - mark.commits };
}
