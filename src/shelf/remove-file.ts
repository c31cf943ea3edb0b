import { randomUUID } from "node:crypto";
import { link, readdir, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/**
 * Removes the file, unless it was put (again) since then; says whether it did. A book that is being made may put the same
 * bytes at any moment: it touches what is there already (`put`), and a look followed by a removal could fall around that
 * touch. So the file is renamed first: a touch came before, and is seen on the file set aside, which goes back to its place;
 * or it comes after, finds nothing and writes the file anew.
 */
export async function removeFile(path: string, putBefore: Date): Promise<boolean> {
  if (!(await isOlder(path, putBefore))) return false;
  const aside = `${path}.${randomUUID()}.going`;
  if (!(await isDone(rename(path, aside)))) return false;
  if (!(await isOlder(aside, putBefore))) {
    await isDone(rename(aside, path));
    return false;
  }
  return isDone(rm(aside));
}

/**
 * Brings back what a removal that was cut short, or is under way, has set aside. True when the file is in its place again.
 * Never over a file that was put meanwhile: that one is young.
 */
export async function restoreFile(path: string): Promise<boolean> {
  const names = await readdir(dirname(path)).catch(() => []);
  const name = names.find((one) => one.startsWith(basename(path)) && one.endsWith(".going"));
  if (name === undefined) return false;
  const aside = join(dirname(path), name);
  const isThere = await link(aside, path).then(
    () => true,
    (error: unknown) => error instanceof Error && "code" in error && error.code === "EEXIST",
  );
  if (isThere) await rm(aside, { force: true });
  return isThere;
}

async function isOlder(path: string, moment: Date): Promise<boolean> {
  const found = await stat(path).catch(unlessMissing);
  return found !== undefined && found.mtimeMs < moment.getTime();
}

/** False when the file is not there any more: another sweep, or a reader that needed it, was quicker. */
async function isDone(act: Promise<void>): Promise<boolean> {
  return (await act.then(() => true).catch(unlessMissing)) === true;
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
  throw error;
}
