import { Pool } from "pg";

/** Lost connections show up as failed queries; between queries they are nobody's error. */
export function openPool(url: string, max: number): Pool {
  const pool = new Pool({ connectionString: url, max });
  pool.on("error", () => {});
  // A client that is in use when its connection breaks tells it twice: by its query, and by this.
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}
