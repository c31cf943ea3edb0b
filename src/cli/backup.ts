import { resolve } from "node:path";

import { restoreBackup } from "../backup/restore-backup.ts";
import { writeBackup } from "../backup/write-backup.ts";
import { makeShelf, openShelf } from "../shelf/open-shelf.ts";
import { type CommonFlags, settingsFrom } from "./settings.ts";
import { withDatabase } from "./with-database.ts";

/** Database and files, as of one moment, into a folder; books may be made meanwhile. */
export async function backUp(folder: string, flags: CommonFlags): Promise<number> {
  const shelf = openShelf(settingsFrom(flags).config.shelf);
  return withDatabase(flags, async (pool) => {
    const { rows, files, had } = await writeBackup({ pool, shelf }, resolve(folder));
    return `${rows} rows and ${files} files are in ${resolve(folder)}; ${had} of the files were there already`;
  });
}

/** The other way round, into an empty database. */
export async function restore(folder: string, flags: CommonFlags): Promise<number> {
  const place = settingsFrom(flags).config.shelf;
  return withDatabase(flags, async (pool) => {
    await makeShelf(place);
    const { rows, files, at } = await restoreBackup(
      { pool, shelf: openShelf(place) },
      resolve(folder),
    );
    return `${rows} rows and ${files} files are as they were at ${at}`;
  });
}
