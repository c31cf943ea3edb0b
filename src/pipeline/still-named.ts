import type { Db } from "../db/database.ts";
import { namedFiles } from "./named-files.ts";

/** Those of the files that something names even now: what an erasure or an expiry took meanwhile is nobody's loss. */
export async function stillNamed<File extends { key: string }>(
  db: Db,
  files: readonly File[],
): Promise<File[]> {
  if (files.length === 0) return [];
  const named = new Set<string>();
  for await (const { key } of namedFiles(db)) named.add(key);
  return files.filter(({ key }) => named.has(key));
}
