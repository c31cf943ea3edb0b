import { Pool } from "pg";

import { readNumbers } from "./read-numbers.ts";

/** The connections of a queue that somebody opened with an address; a worker's hot statements have their own. */
export function openQueuePool(url: string): Pool {
  const pool = new Pool({
    connectionString: url,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    query_timeout: 30_000,
    types: readNumbers,
    application_name: "bookmill queue",
  });
  // A connection that is lost while nobody uses it: the next statement gets another one, or hears of it.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
