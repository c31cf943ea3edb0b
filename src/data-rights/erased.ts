/** What an erasure has taken away. */
export interface Erased {
  books: number[];
  jobs: number;
  /** Rows of each table, where there were any. */
  rows: Record<string, number>;
  files: ErasedFile[];
}

export interface ErasedFile {
  /** Its name in the book; null for what no reader ever saw: a rejected drawing, a cut-out, an upload. */
  name: string | null;
  sha256: string;
  /** Null where nobody knows: it was not on the shelf any more. */
  bytes: number | null;
  /** Absent when it is gone. */
  keptBecause?: KeptBecause;
}

/** Other books or uploads hold the same bytes; or the shelf did not let go of it, and workers go on trying. */
export type KeptBecause = "used_elsewhere" | "shelf_trouble";

export const nothingErased = (): Erased => ({ books: [], jobs: 0, rows: {}, files: [] });

export function addErased(one: Erased, other: Erased): Erased {
  const rows = { ...one.rows };
  for (const [table, count] of Object.entries(other.rows)) rows[table] = (rows[table] ?? 0) + count;
  return {
    books: [...one.books, ...other.books],
    jobs: one.jobs + other.jobs,
    rows,
    files: [...one.files, ...other.files],
  };
}
