import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";
import type { ReceiptNumbers } from "./note-receipt.ts";

export interface ReceiptRow {
  id: number;
  at: Date;
  what: ReceiptNumbers;
}

/** A user's receipts, the newest first. `before`: only those with smaller numbers. */
export async function readReceipts(
  db: Db,
  userId: string,
  { before, limit }: { before: number | undefined; limit: number },
): Promise<ReceiptRow[]> {
  const { rows } = await db.query<ReceiptRow>(sql`
    select id, at, what from erasure_receipts
     where user_key = ${userId}::uuid and (${before ?? null}::bigint is null or id < ${before ?? null})
     order by id desc limit ${limit}`);
  return rows;
}
