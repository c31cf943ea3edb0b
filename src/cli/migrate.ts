import { migrate } from "../db/migrate.ts";
import { openDatabase } from "../db/open-database.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";

/** Brings the database up to date and says what was applied. */
export async function migrateDatabase(flags: CommonFlags): Promise<number> {
  const { config } = settingsFrom(flags);
  const database = await openDatabase({ ...config, poolSize: 1, onLost: () => {} });
  try {
    const applied = await migrate(database.url);
    const news =
      applied.length > 0 ? applied.map((file) => `applied ${file}`).join("\n") : "up to date";
    process.stdout.write(`${news}\n${database.description}\n`);
    return 0;
  } finally {
    await database.close();
  }
}
