import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { asOrdinaryUser } from "../../src/db/embedded/as-ordinary-user.ts";
import {
  dataFolder,
  initDataFolder,
  readPassword,
} from "../../src/db/embedded/init-data-folder.ts";
import { platformBinaries } from "../../src/db/embedded/platform-binaries.ts";
import { freePort } from "./free-port.ts";

export interface ChaosServer {
  /** Direct, past all proxies. */
  url: string;
  port: number;
  /**
   * Stops as `pg_ctl -m immediate` does (no goodbye, no checkpoint), stays away for a while, and recovers from its log on the
   * same folder and port. Restarts that meet come one after the other.
   */
  restart(awayMs: number): Promise<void>;
  stop(): Promise<void>;
}

/**
 * fsync=off is safe here: a killed server loses only what it had not yet handed to the kernel, and with synchronous_commit
 * on that is nothing that it had acknowledged. Commit times are for the checker.
 */
const settings = [
  "fsync=off",
  "synchronous_commit=on",
  "full_page_writes=off",
  "max_connections=200",
  "track_commit_timestamp=on",
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
];

/** A Postgres of the run's own, in `root`, that may be stopped and started at will. */
export async function openChaosServer(root: string): Promise<ChaosServer> {
  const user = await asOrdinaryUser(await platformBinaries(), root);
  await initDataFolder(root, user);
  const port = await freePort();
  const url = `postgres://postgres:${await readPassword(root)}@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  let restarting = Promise.resolve();
  await start();
  return {
    url,
    port,
    restart(awayMs) {
      restarting = restarting.then(async () => {
        await end("SIGQUIT");
        await sleep(awayMs);
        await start();
      });
      return restarting;
    },
    stop: () => end("SIGINT"),
  };

  async function start(): Promise<void> {
    const log = openSync(join(root, "postgres.log"), "a");
    const [program = "", ...args] = [
      ...user.prefix,
      join(user.native, "bin/postgres"),
      "-D",
      dataFolder(root),
      "-p",
      String(port),
      ...settings.flatMap((setting) => ["-c", setting]),
    ];
    server = spawn(program, args, { ...user.ids, stdio: ["ignore", log, log] });
    closeSync(log);
    await answers();
  }

  async function answers(): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      if (server?.exitCode !== null) break;
      const client = new Client({ connectionString: url });
      client.on("error", () => {});
      try {
        await client.connect();
        await client.query("select 1");
        return;
      } catch {
        await sleep(50);
      } finally {
        await client.end().catch(() => {});
      }
    }
    throw new Error(`the chaos server did not start, see ${join(root, "postgres.log")}`);
  }

  async function end(signal: "SIGQUIT" | "SIGINT"): Promise<void> {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "exit");
    server.kill(signal);
    await ended;
  }
}
