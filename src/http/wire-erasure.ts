import type { Erasure } from "../contract/erasures.ts";
import type { Erased } from "../data-rights/erased.ts";

/** Files that a reply names: of a large user they would be hundreds of thousands. */
const mostFiles = 1000;

/** What an erasure has taken away, as it is answered. */
export function wireErasure({ books, jobs, rows, files }: Erased): Erasure {
  const keptFirst = [
    ...files.filter(({ keptBecause }) => keptBecause !== undefined),
    ...files.filter(({ keptBecause }) => keptBecause === undefined),
  ];
  return {
    erased_at: new Date().toISOString(),
    books: [...books],
    jobs,
    rows,
    file_count: files.length,
    files: keptFirst.slice(0, mostFiles).map(({ keptBecause, ...file }) => ({
      ...file,
      ...(keptBecause !== undefined && { kept_because: keptBecause }),
    })),
  };
}
