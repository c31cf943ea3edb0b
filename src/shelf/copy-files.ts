import { forEach } from "./for-each.ts";
import { hasItsHash, isMissing, isWhole } from "./is-whole.ts";
import { mediaTypeOf } from "./media-types.ts";
import type { Shelf } from "./shelf.ts";

export interface CopiedFiles {
  copied: number;
  /** They were there already. */
  skipped: number;
  /** Of the copied ones. */
  bytes: number;
  /** Removed from where they came from. */
  removed: number;
  /** Keys of files that are not there, or whose bytes are not those that their key tells: these stay as they are. */
  missing: string[];
  damaged: string[];
}

const atOnce = 4;

/**
 * Copies files to another shelf; what is there with the same size is skipped, so whoever was cut short runs it again. With
 * `remove` a file goes from where it came from when its copy has been read and has its hash.
 */
export async function copyFiles(
  { from, to }: { from: Shelf; to: Shelf },
  keys: AsyncIterable<string>,
  { remove }: { remove: boolean },
): Promise<CopiedFiles> {
  const done: CopiedFiles = {
    copied: 0,
    skipped: 0,
    bytes: 0,
    removed: 0,
    missing: [],
    damaged: [],
  };
  await forEach(keys, atOnce, async (key) => {
    if (!(await copy(key)) || !remove) return;
    if ((await isWhole(to, key)) === "whole") {
      await from.erase(key);
      done.removed++;
    } else done.damaged.push(key);
  });
  return done;

  /** True when it is there. */
  async function copy(key: string): Promise<boolean> {
    const size = await from.size(key);
    if (size !== undefined && (await to.size(key)) === size) {
      done.skipped++;
      return true;
    }
    const bytes = await from.get({ key }).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
    if (bytes === undefined) {
      done.missing.push(key);
      return false;
    }
    if (!hasItsHash(key, bytes)) {
      done.damaged.push(key);
      return false;
    }
    await to.put(bytes, mediaTypeOf(key));
    done.copied++;
    done.bytes += bytes.length;
    return true;
  }
}
