import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";

import { AppError } from "../errors.ts";
import { explainWriteError } from "./explain-write-error.ts";
import { endings } from "./media-types.ts";
import { oldFiles } from "./old-files.ts";
import { removeFile, restoreFile } from "./remove-file.ts";
import type { Shelf } from "./shelf.ts";

/** Makes the shelf's folder and tries it, so that a start says at once what every book would say later. */
export async function makeShelfFolder(folder: string): Promise<void> {
  const trial = join(folder, `${randomUUID()}.half`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFlushed(trial, new Uint8Array());
    await rm(trial);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new AppError(
      "shelf_unusable",
      `The folder for finished files ${folder} cannot be written (${code}). Choose another place with BOOKMILL_DATA or --data.`,
      { retry: "never", cause },
    );
  }
}

/** A folder: `ab/abcdef….webp`. A file is written aside, flushed, then renamed: what has its name is whole. */
export function openDiskShelf(folder: string): Shelf {
  return {
    async put(bytes, mediaType) {
      const ending = endings[mediaType];
      if (ending === undefined) throw new Error(`the shelf knows no ending for ${mediaType}`);
      const key = `${createHash("sha256").update(bytes).digest("hex")}.${ending}`;
      if (!(await keepsYoung(pathOf(key), bytes.length))) await write(pathOf(key), bytes);
      return { key, mediaType, bytes: bytes.length };
    },
    get: ({ key }) =>
      readFile(pathOf(key)).catch(async (error: unknown) => {
        if (await restoreFile(pathOf(key))) return readFile(pathOf(key));
        throw error;
      }),
    stream: ({ key }, range) =>
      createReadStream(pathOf(key), range ? { start: range.from, end: range.to } : {}),
    oldFiles: (putBefore) => oldFiles(folder, putBefore),
    remove: (key, putBefore) => removeFile(pathOf(key), putBefore),
  };

  function pathOf(key: string): string {
    if (!/^[0-9a-f]{64}\.[a-z0-9]{3,4}$/.test(key)) throw new Error("not a shelf key");
    return join(folder, key.slice(0, 2), key);
  }
}

/**
 * True when the file is there, whole, and counts as put now: the sweep for files that no book names leaves young ones alone
 * (remove-file.ts). False when it has to be written.
 */
async function keepsYoung(path: string, bytes: number): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  if (found?.size !== bytes) return false;
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const aside = `${path}.${randomUUID()}.half`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFlushed(aside, bytes);
    await rename(aside, path);
    await flushFolder(dirname(path));
  } catch (cause) {
    await rm(aside, { force: true }).catch(() => {});
    throw explainWriteError(cause);
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The rename itself must survive a power cut; Windows cannot open folders and journals renames by itself. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
