import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { restoreFile } from "./remove-file.ts";
import type { ShelvedFile } from "./shelf.ts";

/**
 * The files of a disk shelf that nobody has put since that moment, folder by folder. On the way it tidies up after processes
 * that were killed: what a removal had set aside is in its place again, what was half written is gone.
 */
export async function* oldFiles(folder: string, putBefore: Date): AsyncGenerator<ShelvedFile> {
  for (const part of (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = new Set(await readdir(join(folder, part)));
    for (const name of names) {
      const [, key = "", rest = ""] = /^([0-9a-f]{64}\.[a-z0-9]{3,4})(\..*)?$/.exec(name) ?? [];
      if (key === "") continue;
      const path = join(folder, part, name);
      const found = await stat(path).catch(() => undefined);
      if (found === undefined || found.mtimeMs >= putBefore.getTime()) continue;
      if (rest.endsWith(".half")) {
        await rm(path, { force: true });
        continue;
      }
      if (rest.endsWith(".going")) {
        await restoreFile(join(folder, part, key));
        if (names.has(key)) continue;
      }
      yield { key, bytes: found.size };
    }
  }
}
