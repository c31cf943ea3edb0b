import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { Client } from "pg";

import { AppError } from "../../errors.ts";
import { dataFolder, readPassword } from "./init-data-folder.ts";
import { platformBinaries } from "./platform-binaries.ts";
import { findPostmaster } from "./postmaster.ts";

export interface EmbeddedPostgres {
  url: string;
  startedInMs: number;
  /** Signs out; the keeper stops the server when nobody else is signed in. */
  signOut(): Promise<void>;
}

const patienceMs = 30_000;

/**
 * A real Postgres 17 out of node_modules on `root`, shared by all Bookmill processes that name the same folder.
 * `settings` (`fsync=off` …) count only for the process that starts the server: for tests.
 */
export async function startEmbeddedPostgres(
  root: string,
  options: { settings?: readonly string[] } = {},
): Promise<EmbeddedPostgres> {
  const began = performance.now();
  const signIn = join(root, "users", String(process.pid));
  await makeFolder(join(root, "users"));
  await writeFile(signIn, "");
  let url: string;
  try {
    // The keeper looks for the binaries as well; here it is for the sentence that says why there are none.
    [url] = await Promise.all([connectable(root, options.settings ?? []), platformBinaries()]);
  } catch (error) {
    await rm(signIn, { force: true });
    throw error;
  }
  const watch = watchOver(root, options.settings ?? []);
  return {
    url,
    startedInMs: Math.round(performance.now() - began),
    async signOut() {
      clearInterval(watch);
      await rm(signIn, { force: true });
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new AppError(
      "data_folder_unusable",
      `The data folder ${folder} cannot be written (${code}). Choose another with BOOKMILL_DATA or --data.`,
      { retry: "never", cause },
    );
  }
}

/** Waits for the server of this folder, starting a keeper whenever there is neither server nor keeper of ours. */
async function connectable(root: string, settings: readonly string[]): Promise<string> {
  let keeper: ChildProcess | undefined;
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    const server = await findPostmaster(dataFolder(root));
    if (server?.ready) {
      const url = await connected(root, server.port);
      if (url !== undefined) return url;
    } else if (server === undefined && keeper === undefined) {
      keeper = startKeeper(root, settings);
    } else if (keeper !== undefined && keeper.exitCode !== null) {
      if (keeper.exitCode !== 0) throw await didNotStart(root);
      keeper = undefined;
    }
    await sleep(10);
  }
  throw await didNotStart(root);
}

async function connected(root: string, port: number): Promise<string | undefined> {
  const password = await readPassword(root);
  const base = `postgres://postgres:${password}@127.0.0.1:${port}`;
  const client = new Client({ connectionString: `${base}/postgres` });
  client.on("error", () => {});
  try {
    await client.connect();
    await createDatabase(client);
    return `${base}/bookmill`;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // 28P01: the folder's password is not this server's; waiting will not help.
    if (code === "28P01") throw error;
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query("select from pg_database where datname = 'bookmill'");
  if (rowCount === 0) {
    await client.query("create database bookmill").catch((error: { code?: string }) => {
      // Two processes that start together: the other one made it.
      if (error.code !== "42P04" && error.code !== "23505") throw error;
    });
  }
}

function startKeeper(root: string, settings: readonly string[]): ChildProcess {
  const log = openSync(join(root, "postgres.log"), "a", 0o600);
  const entry = fileURLToPath(new URL(`./keeper${extname(import.meta.url)}`, import.meta.url));
  const keeper = spawn(process.execPath, [entry, root, ...settings], {
    detached: true,
    stdio: ["ignore", log, log],
    // From source, stripping types takes 0.1 s of the keeper's start, unless it finds them stripped.
    env: { ...process.env, NODE_COMPILE_CACHE: join(root, "compile-cache") },
  });
  closeSync(log);
  keeper.unref();
  return keeper;
}

/**
 * The keeper itself may be killed: its server ends with it, and the next one comes up on the same port. One keeper at a
 * time, and a second one only after a while: a server that cannot start must not fill the machine with keepers.
 */
function watchOver(root: string, settings: readonly string[]): NodeJS.Timeout {
  let keeper: ChildProcess | undefined;
  let startedAt = Number.NEGATIVE_INFINITY;
  const look = async (): Promise<void> => {
    if ((await findPostmaster(dataFolder(root))) !== undefined) return;
    if (keeper !== undefined && keeper.exitCode === null && keeper.signalCode === null) return;
    if (performance.now() - startedAt < 5000) return;
    startedAt = performance.now();
    keeper = startKeeper(root, settings);
  };
  return setInterval(() => void look(), 1000).unref();
}

async function didNotStart(root: string): Promise<AppError> {
  const log = join(root, "postgres.log");
  const tail = (await readFile(log, "utf8").catch(() => ""))
    .trim()
    .split("\n")
    .slice(-3)
    .join(" | ");
  return new AppError(
    "embedded_postgres_failed",
    `The built-in PostgreSQL did not start. Its log is ${log}; it ends: ${tail}`,
    { retry: "never" },
  );
}
