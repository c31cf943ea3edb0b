import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

import { flushFolder } from "./flush-folder.ts";

/**
 * Removes the file and whatever is left of it: what was half written, what a removal had set aside. Says how many bytes that
 * were. Returns when a power cut would not bring it back. The caller has made sure that nobody puts it meanwhile.
 */
export async function eraseFile(path: string): Promise<number> {
  const folder = dirname(path);
  const names = await readdir(folder).catch(unlessMissing);
  let erased = 0;
  for (const name of (names ?? []).filter((one) => one.startsWith(basename(path)))) {
    const one = join(folder, name);
    erased += (await stat(one).catch(unlessMissing))?.size ?? 0;
    await rm(one, { force: true });
  }
  if (erased > 0) await flushFolder(folder);
  return erased;
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
  throw error;
}
