import { Client } from "pg";

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
  { url, sessions }: { url: string; sessions: Promise<boolean> },
  place: QueuePlace | undefined,
): HotConnection {
  let current: Promise<Client> | undefined;
  return { db: renamed({ query }, place), cut, close };

  async function query(statement: Parameters<Db["query"]>[0]) {
    current ??= connect(url, sessions);
    const mine = current;
    try {
      const client = await mine;
      return (await sessions)
        ? await client.query(statement)
        : await queryPooled(client, statement);
    } catch (error) {
      // Lost, or timed out: then the reply of this statement would be taken for the next one's.
      if (isConnectionTrouble(error) && current === mine) cut();
      throw error;
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

async function connect(url: string, sessions: Promise<boolean>): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: "bookmill worker",
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
    // A host that vanishes without a word must not hold a claim for ever.
    query_timeout: 30_000,
    types: readNumbers,
  });
  // The statement that is under way, or the next one, hears of it.
  client.on("error", () => {});
  try {
    await client.connect();
    if (await sessions) await client.query(pinnedPlans.map((plan) => `set ${plan}`).join(";"));
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
