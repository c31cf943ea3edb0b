import sql, { type Sql } from "sql-template-tag";

import type { Db } from "../db/database.ts";

export interface BatchRecord {
  id: number;
  userId: string | null;
  name: string | null;
  createdAt: Date;
  /** Lines that became books, and lines that could not. */
  orders: number;
  refused: number;
}

const columns: Sql = sql`
  id::float8, user_id as "userId", name, created_at as "createdAt", orders, refused`;

/** A batch that the reader may see. */
export async function findBatch(db: Db, batchId: number): Promise<BatchRecord | undefined> {
  const { rows } = await db.query<BatchRecord>(sql`
    select ${columns} from batches where id = ${batchId}`);
  return rows[0];
}

/** One page of the reader's batches, newest first. `before`: the last number of the page before. */
export async function listBatches(
  db: Db,
  { limit, before }: { limit: number; before: number | undefined },
): Promise<BatchRecord[]> {
  const { rows } = await db.query<BatchRecord>(sql`
    select ${columns} from batches
     where ${before}::bigint is null or id < ${before}::bigint
     order by id desc limit ${limit}`);
  return rows;
}
