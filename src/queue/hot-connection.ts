import { Client, type QueryConfig, type QueryResult } from "pg";

import { isConnectionTrouble } from "./connection-trouble.ts";
import type { Db } from "./job.ts";
import { readNumbers } from "./read-numbers.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";

/**
 * The plans of the hot statements must stay on the indexes even on tables that were never analysed: without this a claim
 * ran at 1.4k jobs/s instead of 21k there, on a sequential scan and a sort. A way that is switched off but has no other counts
 * as very dear, and a dear plan is compiled first where the server can (half a second for each statement): not here.
 */
export const pinnedPlans: readonly string[] = [
  "plan_cache_mode = force_generic_plan",
  "jit = off",
  ...["seqscan", "bitmapscan", "hashjoin", "mergejoin", "sort"].map((way) => `enable_${way} = off`),
];

export interface HotAddress {
  url: string;
  sessions: Promise<boolean>;
  /** So long a statement may take: a host that vanishes without a word must not hold a claim for ever. */
  silenceMs?: number;
}

export interface HotConnection {
  db: Db;
  /** Cuts it, whatever is under way; the next statement opens a new one. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * One connection of its own for one kind of hot statement, with pinned plans and prepared statements; opened at the first
 * statement, and again after it was lost. Where sessions are not kept (`sessions`: see keeps-sessions.ts) every statement
 * brings its settings along, in a transaction of its own.
 */
export function openHotConnection(
  { url, sessions, silenceMs = 30_000 }: HotAddress,
  place: QueuePlace | undefined,
): HotConnection {
  let current: Promise<Client> | undefined;
  let underWay = 0;
  // One for the connection: the driver's own time-out (`query_timeout`) sets a query's callback a second time, see `ask`.
  const watchdog = setTimeout(() => underWay > 0 && cut(), silenceMs).unref();
  return { db: renamed({ query }, place), cut, close };

  async function query(statement: Parameters<Db["query"]>[0]) {
    current ??= connect(url, sessions, silenceMs);
    const mine = current;
    underWay++;
    watchdog.refresh();
    try {
      const client = await mine;
      return (await sessions) ? await ask(client, statement) : await queryPooled(client, statement);
    } catch (error) {
      // Lost, or timed out: then the reply of this statement would be taken for the next one's.
      if (isConnectionTrouble(error) && current === mine) cut();
      throw error;
    } finally {
      underWay--;
    }
  }

  function cut(): void {
    const broken = current;
    current = undefined;
    broken?.then(destroy, () => {});
  }

  async function close(): Promise<void> {
    const open = current;
    current = undefined;
    await open?.then((client) => client.end()).catch(() => {});
  }
}

/**
 * With the callback given at once. The driver's promise and its time-out set it after the query was made: four fifths of all
 * that queries and results held then outlived the young generation's collections and waited for a major one, instead of a
 * fiftieth (pg 8.23, Node 24; seen by `--trace-gc-nvp`).
 */
function ask(client: Client, statement: Parameters<Db["query"]>[0]): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    client.query(statement, (error: Error | null, result) => {
      if (error) reject(error);
      else resolve(result);
    });
  });
}

/** Not prepared: the next transaction may be another session's. One statement at a time: its owners see to that. */
async function queryPooled(client: Client, { text, values }: Parameters<Db["query"]>[0]) {
  await client.query(["begin", ...pinnedPlans.map((plan) => `set local ${plan}`)].join(";"));
  try {
    const result = await client.query({ text, values });
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function connect(
  url: string,
  sessions: Promise<boolean>,
  silenceMs: number,
): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: "bookmill worker",
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    types: readNumbers,
  });
  // The statement that is under way, or the next one, hears of it.
  client.on("error", () => {});
  try {
    await client.connect();
    if (await sessions) {
      const text = pinnedPlans.map((plan) => `set ${plan}`).join(";");
      // `QueryConfig` does not know its own option.
      const statement: QueryConfig & { query_timeout: number } = { text, query_timeout: silenceMs };
      await client.query(statement);
    }
    return client;
  } catch (error) {
    destroy(client);
    throw error;
  }
}

/** Without a goodbye: the other side may not be listening. */
function destroy(client: Client): void {
  (
    client as unknown as { connection: { stream: { destroy(): void } } }
  ).connection.stream.destroy();
}
