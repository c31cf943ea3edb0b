import { readFile } from "node:fs/promises";

import type { Pool } from "pg";

import { type QueuePlace, renameTables } from "./rename-tables.ts";

/** The queue's migrations in order, each with a table or a function that is there once it has run. */
const migrations: readonly { file: string; makes: string }[] = [
  { file: "20261125000100_queue.sql", makes: "jobs" },
  { file: "20261125000110_queue_limits.sql", makes: "job_limits" },
  { file: "20261125000120_queue_schedules.sql", makes: "job_schedules" },
  { file: "20261125000130_queue_retry.sql", makes: "retry_jobs" },
];

/** Makes the queue's schema and what of its tables and functions is not there yet, in one transaction. */
export async function installQueue(pool: Pool, place: QueuePlace): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    // Processes that start together wait for each other.
    await client.query("select pg_advisory_xact_lock(hashtext($1))", [nameIn(place, "jobs")]);
    await client.query(`create schema if not exists ${place.schema}`);
    for (const { file, makes } of migrations) {
      const { rows } = await client.query<{ found: boolean }>(
        "select coalesce(to_regclass($1)::oid, to_regproc($1)::oid) is not null as found",
        [nameIn(place, makes)],
      );
      if (rows[0]?.found !== true) await client.query(await migrationFor(place, file));
    }
    await client.query("commit");
    client.release();
  } catch (error) {
    // Its transaction ends with it.
    client.release(true);
    throw error;
  }
}

const nameIn = ({ schema, prefix }: QueuePlace, name: string): string =>
  `${schema}.${prefix}${name}`;

/** The folder stands at the same distance from src/queue and from dist/queue. */
async function migrationFor(place: QueuePlace, file: string): Promise<string> {
  const url = new URL(`../../supabase/migrations/${file}`, import.meta.url);
  return renameTables(await readFile(url, "utf8"), place);
}
