import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

/** A notification on a healthy line takes a millisecond; whoever needs longer than this is treated as deaf, which only costs speed. */
const patienceMs = 1000;
/** Between two attempts to reach a database that is away. */
const pauseMs = 500;

/**
 * Whether a connection to this address stays with one and the same server session. A transaction pooler (PgBouncer, Supavisor)
 * gives every transaction another one: then LISTEN hears nothing, settings and prepared statements get lost. Found out by
 * listening on one connection to what another one notifies, as soon as the database can be reached. False when `stopped`
 * comes first: nothing is lost by that but speed.
 */
export async function keepsSessions(url: string, stopped: AbortSignal): Promise<boolean> {
  for (;;) {
    try {
      return await probe(url);
    } catch {
      if (stopped.aborted) return false;
      await sleep(pauseMs, undefined, { signal: stopped }).catch(() => {});
    }
  }
}

async function probe(url: string): Promise<boolean> {
  const channel = `bookmill_probe_${randomBytes(6).toString("hex")}`;
  const ears = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  const mouth = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  for (const client of [ears, mouth]) client.on("error", () => {});
  const heard = new Promise<true>((resolve) => {
    ears.on("notification", (message) => {
      if (message.channel === channel) resolve(true);
    });
  });
  try {
    await Promise.all([ears.connect(), mouth.connect()]);
    await ears.query(`listen ${channel}`);
    await mouth.query("select pg_notify($1, '')", [channel]);
    return await Promise.race([heard, sleep(patienceMs, false, { ref: false })]);
  } finally {
    // Behind a pooler the server's session lives on: it should not listen for ever.
    await ears.query("unlisten *").catch(() => {});
    await Promise.all([ears.end(), mouth.end()].map((end) => end.catch(() => {})));
  }
}
