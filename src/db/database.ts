import { Pool, types } from "pg";
import type { PoolClient, QueryResult, QueryResultRow } from "pg";

import { safeInteger } from "../queue/read-numbers.ts";

/** Anything that takes a statement: the pool, or a client inside a transaction. */
export interface Db {
  query<Row extends QueryResultRow>(statement: {
    text: string;
    values: unknown[];
    /** Prepared once per connection under this name: for the hot statements. */
    name?: string;
  }): Promise<QueryResult<Row>>;
}

// int8 (ids, counts, byte sizes): the seed shows job_id as a JSON number.
types.setTypeParser(types.builtins.INT8, safeInteger);

/** A pool that survives the loss of idle connections; `onLost` hears of each. */
export function openPool(
  url: string,
  options: { max: number; onLost: (error: Error) => void },
): Pool {
  const pool = new Pool({
    connectionString: url,
    max: options.max,
    connectionTimeoutMillis: 10_000,
    // A host that vanishes without a word must not hold a claim, or a stop, for ever.
    query_timeout: 30_000,
    keepAlive: true,
    application_name: "bookmill",
  });
  // A connection that dies without a listener takes the whole process with it: the pool's covers idle ones, the client's
  // own those that are checked out (their query rejects as well, which is where it is dealt with).
  pool.on("error", options.onLost);
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

export async function inTransaction<Value>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const value = await work(client);
    await client.query("commit");
    client.release();
    return value;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** A client that cannot roll back is broken: it must not return to the pool. */
async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query("rollback");
    client.release();
  } catch {
    client.release(true);
  }
}
