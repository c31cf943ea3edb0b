import { setTimeout as sleep } from "node:timers/promises";

import sql from "sql-template-tag";

import { type Db, inTransaction } from "../db/database.ts";
import { Conflict } from "../errors.ts";
import { lockEndedBooks } from "../queue/lock-ended-books.ts";
import { numbers } from "../queue/numbers.ts";
import { addErased, type Erased, type ErasedFile, nothingErased } from "./erased.ts";
import { type Asked, noteReceipt } from "./note-receipt.ts";
import { removeFiles, type ShelfTools } from "./remove-files.ts";
import { stopRuns } from "./stop-runs.ts";
import { takeBookRows, type TakenRows } from "./take-book-rows.ts";

export interface BooksToErase {
  bookIds: readonly number[];
  /** Whose they are; null: nobody's in particular. */
  userId: string | null;
  asked: Asked;
  /** performance.now() until which their workers may take to let go. */
  deadline: number;
}

/** How long a worker may take to let go of a book. */
export const patienceMs = 5000;

/** Later than any job's end. */
const endOfTime = new Date("9999-01-01");

/**
 * Erases books: all rows that say anything of them in one transaction with its receipt, then every file that nobody else
 * holds. What runs is stopped first. Throws Conflict `still_stopping` when a worker has not let go by the deadline; what was
 * stopped before that is erased.
 */
export async function eraseBooks(tools: ShelfTools, wanted: BooksToErase): Promise<Erased> {
  const taken: Taken[] = [];
  let left = [...wanted.bookIds];
  for (;;) {
    await stopRuns(tools.pool, left);
    taken.push(await takeEnded(tools, left, wanted));
    // Those that somebody else erases this moment are not there any more either.
    left = await stillThere(tools.pool, left);
    if (left.length === 0) return withoutFiles(tools, taken);
    if (performance.now() > wanted.deadline) {
      await withoutFiles(tools, taken);
      throw new Conflict("still_stopping", "A worker has not let go of it yet.", {
        retryAfterS: 5,
      });
    }
    await sleep(50);
  }
}

type Taken = TakenRows & { books: number[] };

async function takeEnded(
  { pool }: ShelfTools,
  bookIds: readonly number[],
  { userId, asked }: BooksToErase,
): Promise<Taken> {
  return inTransaction(pool, async (db) => {
    const ended = await lockEndedBooks(db, bookIds, endOfTime);
    const books = ended.map(({ bookId }) => bookId);
    const taken = await takeBookRows(db, ended, userId);
    if (books.length > 0) {
      const { jobs, rows, files } = taken;
      await noteReceipt(db, userId, { asked, books, jobs, rows, files: files.size });
    }
    return { ...taken, books };
  });
}

async function stillThere(db: Db, bookIds: readonly number[]): Promise<number[]> {
  const { rows } = await db.query<{ id: number }>(sql`
    select one.id::float8 as id from unnest(${numbers(bookIds)}::bigint[]) as one (id)
     where exists (select from book_generation_jobs job where job.id = one.id)`);
  return rows.map(({ id }) => id);
}

/** The files go when the rows have gone: no row ever names a file that is not there. */
async function withoutFiles(tools: ShelfTools, taken: readonly Taken[]): Promise<Erased> {
  const named = new Map(taken.flatMap(({ files }) => [...files]));
  const removals = await removeFiles(tools, named.keys());
  const files = [...named].map(([key, { name, bytes }]): ErasedFile => {
    const removal = removals.get(key);
    const sha256 = key.slice(0, 64);
    if (removal === undefined) throw new Error("a file was left out");
    if ("keptBecause" in removal) return { name, sha256, bytes, keptBecause: removal.keptBecause };
    return { name, sha256, bytes: bytes ?? removal.bytes };
  });
  const rowsOnly = taken
    .map(({ books, jobs, rows }): Erased => ({ books, jobs, rows, files: [] }))
    .reduce(addErased, nothingErased());
  return { ...rowsOnly, files };
}
