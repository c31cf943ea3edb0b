import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";

import { AppError } from "../errors.ts";

const backupNote = z.object({
  /** Of this layout. */
  layout: z.literal(1),
  at: z.iso.datetime(),
  /** The newest migration of the database. */
  migration: z.string(),
  /** The folder beside this note with a file for each table. */
  rows: z.string().regex(/^database-[0-9a-f-]+$/),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().min(0) }),
  ),
  sequences: z.array(z.object({ name: z.string(), last: z.number(), called: z.boolean() })),
  files: z.number().int().min(0),
});

/** What a backup holds. It is written last: a folder with it is a whole backup. */
export type BackupNote = z.infer<typeof backupNote>;

export const noteName = "backup.json";

/** Throws AppError `no_backup`. */
export async function readBackupNote(folder: string): Promise<BackupNote> {
  try {
    return backupNote.parse(JSON.parse(await readFile(join(folder, noteName), "utf8")));
  } catch (cause) {
    throw new AppError(
      "no_backup",
      `In ${folder} is no whole backup: ${noteName} is missing or unreadable.`,
      {
        retry: "never",
        cause,
      },
    );
  }
}
