import sql from "sql-template-tag";

import type { Db } from "../db/database.ts";

/** What somebody asked to be erased. */
export type Asked = "upload" | "book" | "child" | "user";

/** Numbers of an erasure, as they are kept: nothing of what was erased. */
export interface ReceiptNumbers {
  asked: Asked;
  books: number[];
  jobs: number;
  rows: Record<string, number>;
  /** Files that were named; those that others use too are among them. */
  files: number;
}

/** In the transaction that takes the rows away. */
export async function noteReceipt(
  db: Db,
  userId: string | null,
  numbers: ReceiptNumbers,
): Promise<void> {
  await db.query(sql`
    insert into erasure_receipts (user_key, what)
    values (coalesce(${userId}::uuid, '00000000-0000-0000-0000-000000000000'), ${JSON.stringify(numbers)}::jsonb)`);
}
