import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";

import { Redis } from "ioredis";

import { freePort } from "./free-port.ts";

export interface RedisServer {
  port: number;
  version: string;
  stop(): Promise<void>;
}

/** The machine's redis-server, for this run alone; undefined when there is none on the path. */
export async function startRedis(folder: string): Promise<RedisServer | undefined> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const flags =
    "--bind 127.0.0.1 --protected-mode yes --appendonly yes --appendfsync everysec --maxmemory-policy noeviction";
  const server = spawn(
    "redis-server",
    ["--port", String(port), "--dir", folder, "--save", "", ...flags.split(" ")],
    { stdio: "ignore" },
  );
  if (!(await didSpawn(server))) return undefined;
  // An interrupted run must not leave it behind.
  process.once("exit", () => server.kill());
  const client = new Redis({ host: "127.0.0.1", port, maxRetriesPerRequest: null });
  client.on("error", () => {});
  const facts = await client.info("server");
  client.disconnect();
  return {
    port,
    version: /redis_version:(\S+)/.exec(facts)?.[1] ?? "?",
    async stop() {
      const ended = once(server, "exit");
      server.kill();
      await ended;
    },
  };
}

function didSpawn(child: ChildProcess): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  child.once("spawn", () => resolve(true));
  child.once("error", () => resolve(false));
  return promise;
}
