import { Client } from "pg";

import { isConnectionTrouble } from "./connection-trouble.ts";
import type { Db } from "./job.ts";
import { readNumbers } from "./read-numbers.ts";
import { type QueuePlace, renamed } from "./rename-tables.ts";

/**
 * The plans of the hot statements must stay on the indexes even on tables that were never analysed: without this a claim
 * ran at 1.4k jobs/s instead of 21k there, on a sequential scan and a sort.
 */
export const pinnedPlans: readonly string[] = [
  "plan_cache_mode = force_generic_plan",
  ...["seqscan", "bitmapscan", "hashjoin", "mergejoin", "sort"].map((way) => `enable_${way} = off`),
];

export interface HotConnectionOptions {
  /** Behind a transaction pooler. */
  pooled: boolean;
  place: QueuePlace | undefined;
}

export interface HotConnection {
  db: Db;
  /** Cuts it, whatever is under way; the next statement opens a new one. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * One connection of its own for one kind of hot statement, with pinned plans and prepared statements; opened at the first
 * statement, and again after it was lost. Behind a transaction pooler (`pooled`) nothing outlives a transaction: the
 * settings are made in each, and nothing is prepared.
 */
export function openHotConnection(url: string, options: HotConnectionOptions): HotConnection {
  let current: Promise<Client> | undefined;
  const db: Db = { query: options.pooled ? queryInTransaction : query };
  return { db: renamed(db, options.place), cut, close };

  async function query(statement: Parameters<Db["query"]>[0]) {
    const client = await connected();
    try {
      return await client.query(statement);
    } catch (error) {
      // After a timeout the reply of this statement would be taken for the next one's.
      if (isConnectionTrouble(error)) cut();
      throw error;
    }
  }

  async function queryInTransaction(statement: Parameters<Db["query"]>[0]) {
    const client = await connected();
    await client.query(["begin", ...pinnedPlans.map((plan) => `set local ${plan}`)].join(";"));
    try {
      const result = await client.query({ text: statement.text, values: statement.values });
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(cut);
      throw error;
    }
  }

  function connected(): Promise<Client> {
    current ??= connect();
    return current;
  }

  async function connect(): Promise<Client> {
    const client = new Client({
      connectionString: url,
      application_name: "bookmill worker",
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      // A host that vanishes without a word must not hold a claim for ever.
      query_timeout: 30_000,
      types: readNumbers,
    });
    const forget = (): void => {
      if (current === connecting) current = undefined;
    };
    const connecting = current;
    client.on("error", forget);
    client.on("end", forget);
    try {
      await client.connect();
      if (!options.pooled) await client.query(pinnedPlans.map((plan) => `set ${plan}`).join(";"));
      return client;
    } catch (error) {
      current = undefined;
      void client.end().catch(() => {});
      throw error;
    }
  }

  function cut(): void {
    const broken = current;
    current = undefined;
    void broken?.then((client) => destroy(client)).catch(() => {});
  }

  async function close(): Promise<void> {
    const open = current;
    current = undefined;
    await open?.then((client) => client.end()).catch(() => {});
  }
}

/** Without a goodbye: the other side may not be listening. */
function destroy(client: Client): void {
  (
    client as unknown as { connection: { stream: { destroy(): void } } }
  ).connection.stream.destroy();
}
