import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";

import { AppError } from "../errors.ts";
import { eraseFile } from "./erase-file.ts";
import { explainWriteError } from "./explain-write-error.ts";
import { flushFolder } from "./flush-folder.ts";
import { keyOf } from "./key-of.ts";
import { oldFiles } from "./old-files.ts";
import { pathOfKey } from "./path-of-key.ts";
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
      `The folder for finished files ${folder} cannot be written (${code}). Choose another place with BOOKMILL_SHELF, BOOKMILL_DATA or --data.`,
      { retry: "never", cause },
    );
  }
}

/** A folder: `ab/abcdef….webp`. A file is written aside, flushed, then renamed: what has its name is whole. */
export function openDiskShelf(folder: string): Shelf {
  return {
    async put(bytes, mediaType, announce) {
      const key = keyOf(bytes, mediaType);
      await announce?.(key);
      if (!(await keepsYoung(pathOf(key), bytes.length))) await write(pathOf(key), bytes);
      return { key, mediaType, bytes: bytes.length };
    },
    get: ({ key }) =>
      readFile(pathOf(key)).catch(async (error: unknown) => {
        if (await restoreFile(pathOf(key))) return readFile(pathOf(key));
        throw error;
      }),
    size: (key) =>
      stat(pathOf(key)).then(
        (found) => found.size,
        () => undefined,
      ),
    stream: ({ key }, range) =>
      createReadStream(pathOf(key), range ? { start: range.from, end: range.to } : {}),
    oldFiles: (putBefore) => oldFiles(folder, putBefore),
    remove: (key, putBefore) => removeFile(pathOf(key), putBefore),
    erase: (key) => eraseFile(pathOf(key)),
  };

  function pathOf(key: string): string {
    return join(folder, pathOfKey(key));
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
