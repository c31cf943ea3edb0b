import sql from "sql-template-tag";

import { removeFiles, type ShelfTools } from "./remove-files.ts";

/** Files that one sweep takes on. */
const atOnce = 1000;

/** Removes the files that an erasure has left: it was cut short, or the shelf did not let go. Says how many stay even now. */
export async function finishRemovals(tools: ShelfTools): Promise<number> {
  // Younger ones are in the hands of the erasure itself.
  const { rows } = await tools.pool.query<{ key: string }>(sql`
    select key from files_to_remove where since < now() - interval '1 minute' order by since limit ${atOnce}`);
  const removals = await removeFiles(
    tools,
    rows.map(({ key }) => key),
  );
  return [...removals.values()].filter(
    (removal) => "keptBecause" in removal && removal.keptBecause === "shelf_trouble",
  ).length;
}
