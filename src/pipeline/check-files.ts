import type { Db } from "../db/database.ts";
import { isWhole } from "../shelf/is-whole.ts";
import type { Shelf } from "../shelf/shelf.ts";
import { type FileInUse, namedFiles } from "./named-files.ts";
import { stillNamed } from "./still-named.ts";

export interface CheckedFiles {
  /** How many are as they should be. */
  whole: number;
  wrong: (FileInUse & { is: "missing" | "damaged" })[];
}

/** Reads every file that anything names, and compares its bytes with the hash in its key. */
export async function checkFiles({
  pool,
  shelf,
}: {
  pool: Db;
  shelf: Pick<Shelf, "get">;
}): Promise<CheckedFiles> {
  const checked: CheckedFiles = { whole: 0, wrong: [] };
  for await (const file of namedFiles(pool)) {
    const is = await isWhole(shelf, file.key);
    if (is === "whole") checked.whole++;
    else checked.wrong.push({ ...file, is });
  }
  checked.wrong = await stillNamed(pool, checked.wrong);
  return checked;
}
