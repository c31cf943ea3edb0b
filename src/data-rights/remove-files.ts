import type { Pool } from "pg";
import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import type { Shelf } from "../shelf/shelf.ts";
import type { KeptBecause } from "./erased.ts";

export interface ShelfTools {
  pool: Pool;
  shelf: Pick<Shelf, "erase">;
}

/** What became of a file: its bytes are gone (null: it was not there), or it stays. */
export type Removal = { bytes: number | null } | { keptBecause: KeptBecause };

/** Files of one transaction: a put of one of them waits for it. */
const atOnce = 100;

/** Notes, in the transaction that takes their last rows away, that these files are to go. */
export async function planRemoval(db: Db, keys: readonly string[]): Promise<void> {
  await db.query(sql`
    insert into files_to_remove (key) select unnest(${[...keys]}::text[]) on conflict do nothing`);
}

/**
 * Removes the files that nobody holds any more, now. No day of grace as in remove-orphans.ts: whoever puts a file says so
 * before (`hold_file`), and waits while somebody looks whether it is held; so what is not held is in nobody's hands.
 */
export async function removeFiles(
  tools: ShelfTools,
  keys: Iterable<string>,
): Promise<Map<string, Removal>> {
  const removals = new Map<string, Removal>();
  // In one order: two who remove the same files wait for each other only one way round.
  const sorted = [...new Set(keys)].toSorted();
  for (let start = 0; start < sorted.length; start += atOnce) {
    const lot = sorted.slice(start, start + atOnce);
    await inTransaction(tools.pool, async (db) => {
      for (const [key, removal] of await removeLot(db, tools.shelf, lot))
        removals.set(key, removal);
    });
  }
  return removals;
}

async function removeLot(
  db: Db,
  shelf: ShelfTools["shelf"],
  keys: readonly string[],
): Promise<[key: string, removal: Removal][]> {
  await db.query(sql`
    select lock_file(key, true) from unnest(${[...keys]}::text[]) with ordinality as one (key, n) order by n`);
  // A statement of its own: it sees what those have committed who were waited for.
  const { rows } = await db.query<{ key: string }>(sql`
    select key from unnest(${[...keys]}::text[]) as key
     where exists (select from file_holds hold where hold.key = key.key)
        or exists (select from job_artifacts artifact where artifact.key = key.key)
        or exists (select from uploads upload where upload.key = key.key)`);
  const held = new Set(rows.map(({ key }) => key));
  const removals = await Promise.all(
    keys.map(async (key): Promise<[string, Removal]> => [
      key,
      held.has(key) ? { keptBecause: "used_elsewhere" } : await removed(shelf, key),
    ]),
  );
  const done = removals.filter(
    ([, removal]) => !("keptBecause" in removal && removal.keptBecause === "shelf_trouble"),
  );
  await db.query(sql`
    delete from files_to_remove where key = any(${done.map(([key]) => key)}::text[])`);
  return removals;
}

async function removed(shelf: ShelfTools["shelf"], key: string): Promise<Removal> {
  try {
    return { bytes: (await shelf.erase(key)) || null };
  } catch {
    // Its line in files_to_remove stays: the sweep tries again and tells the log.
    return { keptBecause: "shelf_trouble" };
  }
}
