import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import { eraseBooks, patienceMs } from "./erase-books.ts";
import { addErased, type Erased, nothingErased } from "./erased.ts";
import type { Asked } from "./note-receipt.ts";
import type { ShelfTools } from "./remove-files.ts";

/** Books of one step: its transaction ends within a second. */
const atOnce = 20;

/**
 * Erases a user's books, those of one child or all, step by step until there are none; what was cut short goes on at the next
 * call. Throws Conflict as eraseBooks.
 */
export async function eraseAllBooks(
  tools: ShelfTools,
  { userId, childProfileId, asked }: { userId: string; childProfileId?: number; asked: Asked },
): Promise<Erased> {
  let sum = nothingErased();
  for (;;) {
    const bookIds = await someBooks(tools.pool, userId, childProfileId);
    if (bookIds.length === 0) return sum;
    const deadline = performance.now() + patienceMs;
    sum = addErased(sum, await eraseBooks(tools, { bookIds, userId, asked, deadline }));
  }
}

/** The newest first: what still waits or runs stops soon. */
async function someBooks(
  db: Db,
  userId: string,
  childProfileId: number | undefined,
): Promise<number[]> {
  const { rows } = await db.query<{ bookId: number }>(sql`
    select distinct book_id::float8 as "bookId" from (
      select book_id from book_generation_jobs
       where user_id = ${userId}::uuid
         and (${childProfileId ?? null}::bigint is null or child_profile_id = ${childProfileId ?? null})
       order by id desc limit ${atOnce}) newest`);
  return rows.map(({ bookId }) => bookId);
}
