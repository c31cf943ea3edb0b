import type { Pool } from "pg";

import type { Db } from "./job.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";

/** One transaction on the queue's tables, wherever they are; rolled back when `work` throws. */
export async function inQueueTransaction<Value>(
  pool: Pool,
  place: QueuePlace | undefined,
  work: (db: Db) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const value = await work(renamed(client, place));
    await client.query("commit");
    client.release();
    return value;
  } catch (error) {
    await client.query("rollback").then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
