import type { Pool } from "pg";

import { migrate } from "../db/migrate.ts";
import { openDatabase } from "../db/open-database.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";

/** Does one thing with the database, brought up to date; prints what it answers. */
export async function withDatabase(
  flags: CommonFlags,
  work: (pool: Pool) => Promise<string>,
): Promise<number> {
  const { config } = settingsFrom(flags);
  const database = await openDatabase({ ...config, poolSize: 2, onLost: () => {} });
  try {
    await migrate(database.url);
    process.stdout.write(`${await work(database.pool)}\n`);
    return 0;
  } finally {
    await database.close();
  }
}
