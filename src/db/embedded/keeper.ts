import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { asOrdinaryUser } from "./as-ordinary-user.ts";
import { dataFolder, initDataFolder } from "./init-data-folder.ts";
import { platformBinaries } from "./platform-binaries.ts";
import { findPostmaster, isAlive, removeForeignLock } from "./postmaster.ts";

/**
 * The process that owns the embedded server: started by the first Bookmill process on a data folder, detached, it keeps
 * Postgres running while any process that signed in (`users/<pid>`) is alive, then stops it and ends. So a process that
 * is killed neither takes the server from the others nor leaves it behind.
 */
const [root = "", ...settings] = process.argv.slice(2);

// Whoever asks, a user in need outlives Ctrl-C: only an empty house or SIGTERM ends the keeper.
let stopping = false;
process.on("SIGTERM", () => {
  stopping = true;
});
process.on("SIGINT", () => {});

const user = await asOrdinaryUser(await platformBinaries(), root);
await initDataFolder(root, user);
let quickEnds = 0;
while (!stopping && (await anyUsers())) {
  // Another keeper's server: it lost the race to us or we to it, Postgres' own lock decides.
  if (await findPostmaster(dataFolder(root))) break;
  await removeForeignLock(dataFolder(root));
  const began = performance.now();
  const server = await start();
  await whileNeeded(server);
  await stop(server);
  // A server that ends at once, again and again, will not be mended by starting it once more: its log says why.
  quickEnds = performance.now() - began < 3000 ? quickEnds + 1 : 0;
  if (quickEnds === 3 && (await anyUsers())) process.exit(1);
}

async function start(): Promise<ChildProcess> {
  const port = await choosePort();
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings];
  const [program = "", ...args] = [
    ...user.prefix,
    join(user.native, "bin/postgres"),
    "-D",
    dataFolder(root),
    "-p",
    String(port),
    ...flags.flatMap((flag) => ["-c", flag]),
  ];
  return spawn(program, args, { ...user.ids, stdio: "inherit", detached: true });
}

async function whileNeeded(server: ChildProcess): Promise<void> {
  let emptyTicks = 0;
  let isOurs = false;
  while (server.exitCode === null && server.signalCode === null && !stopping) {
    await sleep(400);
    // Only the server that won the start decides where the next one is looked for.
    if (!isOurs) {
      const running = await findPostmaster(dataFolder(root));
      isOurs = running?.pid === server.pid;
      if (isOurs && running) await writeFile(join(root, "port"), String(running.port));
    }
    emptyTicks = (await anyUsers()) ? 0 : emptyTicks + 1;
    if (emptyTicks > 2) return;
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    await sleep(200);
    return;
  }
  const ended = once(server, "exit");
  server.kill("SIGINT");
  await ended;
}

async function anyUsers(): Promise<boolean> {
  const folder = join(root, "users");
  await mkdir(folder, { recursive: true });
  let found = false;
  for (const name of await readdir(folder)) {
    if (isAlive(Number(name))) found = true;
    else await rm(join(folder, name), { force: true });
  }
  return found;
}

/** The same port as last time when it is free, so that pools find a server that came back. */
async function choosePort(): Promise<number> {
  const file = join(root, "port");
  const last = Number(await readFile(file, "utf8").catch(() => "0"));
  const port = (last > 0 && (await freePort(last))) || (await freePort(0));
  if (port === undefined) throw new Error("no free port on 127.0.0.1");
  return port;
}

async function freePort(wanted: number): Promise<number | undefined> {
  const server = createServer();
  try {
    server.listen(wanted, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    return typeof address === "object" && address !== null ? address.port : undefined;
  } catch {
    return undefined;
  } finally {
    server.close();
  }
}
