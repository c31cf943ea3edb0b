import type { Pool } from "pg";

import { eventually } from "./jobs.ts";

/** Resolves when somebody waits for the lock that whoever sets a limit, or claims under limits, holds alone. */
export function waitsForLimits(pool: Pool): Promise<void> {
  return eventually("somebody waits for the limits' lock", async () => {
    const { rows } = await pool.query(`
      select from pg_locks where locktype = 'advisory' and not granted
         and database = (select oid from pg_database where datname = current_database())`);
    return rows.length > 0;
  });
}
