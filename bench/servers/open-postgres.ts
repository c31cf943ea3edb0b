import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { dataFolder } from "../../src/db/embedded/init-data-folder.ts";
import { startEmbeddedPostgres } from "../../src/db/embedded/start-embedded-postgres.ts";

/** The same for every contender. Durable: nobody gains by answering before the disk has it. */
const settings = [
  "max_connections=200",
  "shared_buffers=1GB",
  "effective_cache_size=4GB",
  "work_mem=16MB",
  "maintenance_work_mem=256MB",
  "max_wal_size=4GB",
  "checkpoint_timeout=15min",
  "random_page_cost=1.1",
  "fsync=on",
  "synchronous_commit=on",
  "jit=off",
];

export interface PostgresServer {
  version: string;
  /** As the server itself reports them. */
  settings: string[];
  /** An empty database of this name, made anew; answers its address. */
  freshDatabase(name: string): Promise<string>;
  dropDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A server for this run alone, or the one at `url` as it stands: somebody else's settings are shown, not changed. */
export async function openPostgres(folder: string, url?: string): Promise<PostgresServer> {
  const embedded =
    url === undefined ? await startEmbeddedPostgres(folder, { settings }) : undefined;
  const address = url ?? embedded?.url ?? "";
  const names = settings.map((setting) => setting.slice(0, setting.indexOf("=")));
  return {
    version: await ask(address, "server_version"),
    settings: await Promise.all(names.map(async (name) => `${name}=${await ask(address, name)}`)),
    async freshDatabase(name) {
      await run(address, `drop database if exists "${name}" with (force)`);
      await run(address, `create database "${name}"`);
      const fresh = new URL(address);
      fresh.pathname = `/${name}`;
      return fresh.href;
    },
    dropDatabase: (name) => run(address, `drop database if exists "${name}" with (force)`),
    async stop() {
      await embedded?.signOut();
      if (embedded !== undefined) await keeperEnded(folder);
    },
  };
}

/** The server's keeper looks every 0.4 s whether somebody needs it; until it has ended it would bring a deleted folder back. */
async function keeperEnded(folder: string): Promise<void> {
  const patience = performance.now() + 20_000;
  while (existsSync(join(dataFolder(folder), "postmaster.pid")) && performance.now() < patience) {
    await sleep(100);
  }
  await sleep(500);
}

async function ask(address: string, setting: string): Promise<string> {
  return (await connected(address, (client) => client.query(`show ${setting}`))).rows[0][setting];
}

async function run(address: string, statement: string): Promise<void> {
  await connected(address, (client) => client.query(statement));
}

async function connected<Result>(
  address: string,
  act: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: address });
  client.on("error", () => {});
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
